import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../../src/data/errors.js';
import { assistantDashboard } from '../../../../src/data/models/assistant/dashboard.js';
import { assistant } from '../../../../src/data/models/assistant/model.js';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { LONGEST_LINK, reportFromLink, reportLink } from '../../../../src/data/report/definition/report-link.js';
import type { Report } from '../../../../src/data/report/report.js';
import { asJson } from './arbitrary-report.js';

const small: Report = { ...automationDashboard, title: 'Small', sections: automationDashboard.sections.slice(0, 1) };
const link = await reportLink(small);
const linkOf = (text: string) => `r1.${deflateSync(text).toString('base64url')}`;

/** Whatever was done to a link: the report that it was of, or a clear refusal, and never another report. */
async function isToldOrRefused(text: string): Promise<void> {
  try {
    const { report, leftOut } = await reportFromLink(text, automation);
    expect([report, leftOut]).toEqual([small, []]);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(['invalidReport', 'futureVersion', 'limitExceeded']).toContain(error.code);
    expect(error.message).toMatch(/link|report/i);
  }
}

describe('reportLink', () => {
  it.each([
    [automationDashboard, automation],
    [assistantDashboard, assistant],
  ] as const)('tells the dashboard $name whole, in a text that a URL carries as it is', async (report, model) => {
    const text = await reportLink(report);
    expect(text).toMatch(/^r1\.[\w-]+$/);
    expect(text.length).toBeLessThan(4000);
    expect(new URL(`https://host/#${text}`).hash).toBe(`#${text}`);
    expect(await reportFromLink(text, model)).toEqual({ report, leftOut: [] });
  });

  it('carries any words', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(words, words, fc.array(fc.option(fc.string({ unit: 'binary' }))), async (title, notes, tool) => {
        const chosen: Report['chosen'] = tool.length === 0 ? {} : { tool: [...new Set(tool)] };
        const report = { ...small, title, notes, chosen };
        const { report: read } = await reportFromLink(await reportLink(report), automation);
        expect(read).toEqual(asJson(report));
      }),
    );
  });

  it('refuses to make a link that would not arrive', async () => {
    const noise = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join(
      '',
    );
    const panels = [{ id: 'a', title: 'A', view: 'text', text: noise }] as const;
    const large: Report = { ...small, sections: [{ id: 'a', title: 'A', panels }] };
    await expect(reportLink(large)).rejects.toMatchObject({ code: 'limitExceeded' });
  });
});

describe('reportFromLink', () => {
  it('reads a link that was broken over lines', async () => {
    const broken = ` ${link.slice(0, 40)}\n${link.slice(40)}\r\n`;
    expect((await reportFromLink(broken, automation)).report).toEqual(small);
  });

  it('reads one that another release compressed otherwise', async () => {
    expect((await reportFromLink(linkOf(JSON.stringify(small, null, 4)), automation)).report).toEqual(small);
  });

  it('notices when it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(link.length - 1), async (length) => {
        await expect(reportFromLink(link.slice(0, length), automation)).rejects.toMatchObject({
          code: 'invalidReport',
        });
      }),
    );
  });

  it('tells no other report when it was changed', async () => {
    const signs = fc.constantFrom(...'ABCxyz019-_.r %=');
    await fc.assert(
      fc.asyncProperty(fc.nat(link.length - 1), signs, fc.constantFrom(0, 1), async (at, sign, over) => {
        await isToldOrRefused(link.slice(0, at) + sign + link.slice(at + over));
      }),
      { numRuns: 300 },
    );
    await fc.assert(fc.asyncProperty(fc.string(), async (text) => isToldOrRefused(text)));
    await fc.assert(fc.asyncProperty(fc.base64String(), async (text) => isToldOrRefused(`r1.${text}`)));
  });

  it.each([
    ['nothing', '', 'invalidReport'],
    ['no report', linkOf('{}'), 'invalidReport'],
    ['no JSON', linkOf('"a'), 'invalidReport'],
    ['no text', `r1.${deflateSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`, 'invalidReport'],
    ['a form that never was', link.replace('r1', 'r0'), 'invalidReport'],
    ['a later form', link.replace('r1', 'r2'), 'futureVersion'],
    ['a later version', linkOf(JSON.stringify({ ...small, version: 9 })), 'futureVersion'],
    ['200 kB', `r1.${'A'.repeat(200_000)}`, 'limitExceeded'],
    ['a bomb', linkOf(' '.repeat(20_000_000)), 'limitExceeded'],
  ])('refuses a link with %s', async (_, text, code) => {
    await expect(reportFromLink(text, automation)).rejects.toMatchObject({ code });
  });

  it('has bombs that are short enough to be read at all', () => {
    expect(linkOf(' '.repeat(20_000_000)).length).toBeLessThan(LONGEST_LINK);
  });

  it('says what it left out of one that was written by hand', async () => {
    const strange = JSON.stringify({ ...small, title: 'By hand' }).replace('"kind"', '"__proto__":{"a":1},"kind"');
    const { report, leftOut } = await reportFromLink(linkOf(strange), automation);
    expect(report).toEqual({ ...small, title: 'By hand' });
    expect(leftOut).toMatchObject([{ part: 'setting', name: '__proto__' }]);
  });
});
