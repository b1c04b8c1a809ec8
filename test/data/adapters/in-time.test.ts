import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../../../src/data/adapters/in-time.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<string>(() => {});

describe('inTime', () => {
  it('gives the answer that comes in time, and leaves no timer', async () => {
    await expect(inTime(async () => 'figures', 1000)).resolves.toBe('figures');
    await expect(inTime(() => 'at once', 1000)).resolves.toBe('at once');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('passes on what fails, at once or later', async () => {
    const failing = () => {
      throw new RangeError('broken');
    };
    await expect(inTime(failing, 1000)).rejects.toThrow('broken');
    await expect(inTime(async () => failing(), 1000)).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says that no answer came, and tells whoever was asked', async () => {
    let told: AbortSignal | undefined;
    const answer = inTime((signal) => {
      told = signal;
      return never();
    }, 1000);
    const refused = expect(answer).rejects.toMatchObject({ name: 'UsageError', code: 'timedOut' });
    await vi.advanceTimersByTimeAsync(999);
    expect(told?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
    expect(told?.aborted).toBe(true);
  });

  it('waits no longer than its caller', async () => {
    const caller = new AbortController();
    const answer = inTime(never, 1000, caller.signal);
    caller.abort();
    await expect(answer).rejects.toMatchObject({ code: 'aborted' });
    expect(vi.getTimerCount()).toBe(0);
    const ask = vi.fn(never);
    await expect(inTime(ask, 1000, caller.signal)).rejects.toMatchObject({ code: 'aborted' });
    expect(ask).not.toHaveBeenCalled();
  });

  it('waits for ever where that is asked for', async () => {
    let answer: (text: string) => void = () => {};
    const promised = inTime(() => new Promise<string>((resolve) => (answer = resolve)), Number.POSITIVE_INFINITY);
    await vi.advanceTimersByTimeAsync(10 ** 9);
    answer('late');
    await expect(promised).resolves.toBe('late');
  });
});
