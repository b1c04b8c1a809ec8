import { cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { FilterChips } from '../../src/components/filters/filter-chips.js';
import { MemberFilter } from '../../src/components/filters/member-filter.js';
import { memoryAdapter } from '../../src/data/adapters/memory.js';
import { createEventStore } from '../../src/data/engine/event-store.js';
import type { MembersRequest } from '../../src/data/query/members.js';
import type { Weekday } from '../../src/data/time/calendar.js';
import { UsageProvider } from '../../src/hooks/usage-provider.js';
import { useMemberLabels } from '../../src/hooks/use-member-labels.js';
import { useMembers } from '../../src/hooks/use-members.js';
import { arabic } from '../../src/locales/ar/index.js';
import { german } from '../../src/locales/de/index.js';
import { NOW } from '../../src/testing/moment.js';
import { studio } from '../../src/testing/studio.js';

afterEach(cleanup);

const adapter = memoryAdapter(createEventStore(studio, { clock: () => NOW }));

function usage({ locale = 'en', weekStart = 1 as Weekday } = {}) {
  const messages = locale === 'de' ? german : locale === 'ar' ? arabic : undefined;
  return ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <UsageProvider
        adapter={adapter}
        now={NOW}
        locale={locale}
        calendar={{ zone: 'America/New_York', weekStart, fiscalYearStart: 1 }}
        {...(messages && { messages })}
      >
        {children}
      </UsageProvider>
    </StrictMode>
  );
}

async function keysOf(request: MembersRequest, settings: Parameters<typeof usage>[0] = {}) {
  const { result } = renderHook(() => useMembers(request), { wrapper: usage(settings) });
  await waitFor(() => expect(result.current.data).toBeDefined());
  const { members = [], more } = result.current.data ?? {};
  return { keys: members.map((member) => (member.kind === 'member' ? member.key : member.kind)), more };
}

describe('weekdays and hours to choose from', () => {
  it('come from the day on which weeks begin', async () => {
    expect(await keysOf({ dimension: 'weekday' })).toEqual({ keys: ['1', '2', '3', '4', '5', '6', '7'], more: false });
    const sunday = await keysOf({ dimension: 'weekday' }, { weekStart: 7 });
    expect(sunday.keys).toEqual(['7', '1', '2', '3', '4', '5', '6']);
    expect((await keysOf({ dimension: 'hour' }, { weekStart: 7 })).keys).toHaveLength(24);
  });

  it('are found by what they are called in the language that is shown', async () => {
    expect((await keysOf({ dimension: 'weekday', search: ' tues' })).keys).toEqual(['2']);
    expect((await keysOf({ dimension: 'weekday', search: 'MITT' }, { locale: 'de' })).keys).toEqual(['3']);
    expect((await keysOf({ dimension: 'hour', search: '11:00' })).keys).toEqual(['11', '23']);
    expect((await keysOf({ dimension: 'hour', search: '23:' }, { locale: 'de' })).keys).toEqual(['23']);
    expect((await keysOf({ dimension: 'weekday', search: '2' })).keys).toEqual([]);
  });

  it('are cut to a limit, and say so', async () => {
    expect(await keysOf({ dimension: 'hour', limit: 2 })).toEqual({ keys: ['00', '01'], more: true });
    expect(await keysOf({ dimension: 'weekday', keys: ['7', '9'] })).toEqual({ keys: ['7'], more: false });
  });

  it('are named at once, without asking for them', () => {
    const names = (locale: string) => {
      const { result } = renderHook(() => useMemberLabels('weekday', ['3']), { wrapper: usage({ locale }) });
      return [result.current('3'), result.current(null), result.current('9')];
    };
    expect(names('en')).toEqual(['Wednesday', 'None', '9']);
    expect(names('de')[0]).toBe('Mittwoch');
    expect(names('ar')[0]).toContain('الأربعاء');
  });
});

describe('a filter by weekday or hour', () => {
  it('shows names on its button and on its chips', () => {
    const chosen = { weekday: ['7'], hour: ['09'] };
    const nothing = () => undefined;
    render(
      <>
        <MemberFilter dimension="weekday" value={chosen.weekday} onChange={nothing} />
        <FilterChips value={chosen} onChange={nothing} onClear={nothing} />
      </>,
      { wrapper: usage() },
    );
    expect(screen.getByRole('button', { name: /^Weekday.*Sunday/ })).toBeDefined();
    const chips = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(chips).toEqual([
      expect.stringMatching(/^Weekday.*Sunday$/),
      expect.stringMatching(/^Hour of day.*9:00\sAM$/),
    ]);
  });
});
