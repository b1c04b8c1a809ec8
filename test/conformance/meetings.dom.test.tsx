import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Dashboard, UsageProvider } from 'tallyboard';
import { memoryAdapter } from 'tallyboard/data';
import { afterEach, describe, expect, it } from 'vitest';
import { meetingReport, meetingStore, NOW } from './meetings.js';

afterEach(cleanup);

async function show() {
  const store = meetingStore();
  let now = NOW;
  render(
    <UsageProvider adapter={memoryAdapter(store)} changes={store} clock={() => now} now={NOW}>
      <Dashboard report={meetingReport} />
    </UsageProvider>,
  );
  await settled();
  return {
    store,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const settled = () => waitFor(() => expect(document.querySelectorAll('[data-status="loading"]')).toHaveLength(0));
const panel = (name: string) => within(screen.getByRole('region', { name }));
const textOf = (name: string) => screen.getByRole('region', { name }).textContent ?? '';

describe('a dashboard of a model that the library has never seen', () => {
  it('shows a figure, with its change and what it rests on', async () => {
    await show();
    expect(textOf('Meetings this week')).toContain('up 200 percent from 2');
    expect(textOf('Meetings that took place')).toMatch(/66\.7%.*up 16\.7 percentage points, better from 50%/);
    expect(textOf('Recordings we keep')).toContain('up 100 percent from 1');
    expect(textOf('What rooms cost')).toMatch(/\$45.*up 50 percent, worse from \$30/);
    expect(textOf('What rooms cost')).toContain('Based on 3 of 6 events');
  });

  it('shows courses, rankings, parts and tables', async () => {
    await show();
    expect(textOf('Meetings by room')).toContain('Atrium: 3, up 200 percent');
    expect(textOf('Meetings and attendances')).toContain('Attendances: 8, up 300 percent');
    const ranked = panel('Rooms in use').getAllByRole('listitem');
    expect(ranked.map((item) => /^(Atrium|Loft|None|Vault)/.exec(item.textContent ?? '')?.[0])).toEqual([
      'Atrium',
      'Loft',
      'None',
      'Vault',
    ]);
    expect(textOf('Topics we met about')).toContain('groups overlap, so they do not add up to the total');
    const rows = panel('Teams side by side').getAllByRole('row');
    expect(rows.map((row) => /^(Team|Sales|Design|None|Total)/.exec(row.textContent ?? '')?.[0])).toEqual([
      'Team',
      'Sales',
      'Design',
      'None',
      'Total',
    ]);
    expect(rows[1]?.textContent).toContain('45 min');
  });

  it('is filtered by a room that is chosen from a ranking, and by it alone', async () => {
    const user = userEvent.setup();
    await show();
    await user.click(panel('Rooms in use').getByRole('button', { name: /^Loft/ }));
    await waitFor(() => expect(textOf('What rooms cost')).toContain('$9'));
    expect(textOf('Meetings that took place')).toContain('100%');
    expect(textOf('Meetings and attendances')).toContain('Attendances: 8');
  });

  it('follows the events that come in', async () => {
    const { store, pass } = await show();
    pass(1000);
    await act(async () => {
      store.append([
        { fact: 'meeting', id: 'm9', at: NOW, person: 'ben', room: 'vault', kind: 'adHoc', outcome: 'held', length: 0 },
      ]);
    });
    await waitFor(() => expect(textOf('Meetings this week')).toContain('up 250 percent from 2'));
    expect(textOf('Rooms in use')).toContain('Vault: 1');
  });
});
