import { expect, it } from 'vitest';
import { automationDashboard } from '../../../../src/data/models/automation/dashboard.js';
import { automation } from '../../../../src/data/models/automation/model.js';
import { reportFromLink, reportLink } from '../../../../src/data/report/definition/report-link.js';

it('makes and reads links in a browser, and notices there too what was cut off, changed or blown up', async () => {
  const link = await reportLink(automationDashboard);
  expect(await reportFromLink(link, automation)).toEqual({ report: automationDashboard, leftOut: [] });
  const middle = Math.floor(link.length / 2);
  const changed = `${link.slice(0, middle)}${link[middle] === 'A' ? 'B' : 'A'}${link.slice(middle + 1)}`;
  for (const damaged of [link.slice(0, -1), link.slice(0, middle), changed, `${link}AAAA`]) {
    await expect(reportFromLink(damaged, automation)).rejects.toMatchObject({ code: 'invalidReport' });
  }
  const spaces = new Blob([' '.repeat(20_000_000)]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(spaces).arrayBuffer());
  const bomb = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const text = `r1.${bomb.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
  await expect(reportFromLink(text, automation)).rejects.toMatchObject({ code: 'limitExceeded' });
});
