import { describe, expect, it } from 'vitest';
import { englishContractMessages } from '../../src/data/messages/contract-messages.js';
import { createDisplay } from '../../src/data/messages/display.js';
import { englishFilterMessages } from '../../src/data/messages/filter-messages.js';
import { arabic } from '../../src/locales/ar/messages.js';

describe('messagesOf', () => {
  it('gives the texts that are handed over where the host has none', () => {
    const { messagesOf } = createDisplay({ locale: 'en', zone: 'UTC' });
    expect(messagesOf('filter', englishFilterMessages).clearAll).toBe(englishFilterMessages.clearAll);
  });

  it('gives those of the host where it has some', () => {
    const { messagesOf } = createDisplay({ locale: 'ar', zone: 'UTC', messages: arabic });
    expect(messagesOf('contract', englishContractMessages).contract).toBe(arabic.contract.contract);
  });

  it('keeps a name in another script from turning a sentence around', () => {
    const { messagesOf } = createDisplay({ locale: 'ar', zone: 'UTC', messages: arabic });
    expect(messagesOf('filter', englishFilterMessages).removeFilter('Ada')).toContain('\u2068Ada\u2069');
  });

  it('gives the same texts every time, so that nothing is drawn anew for them', () => {
    const { messagesOf } = createDisplay({ locale: 'en', zone: 'UTC' });
    expect(messagesOf('filter', englishFilterMessages)).toBe(messagesOf('filter', englishFilterMessages));
  });
});
