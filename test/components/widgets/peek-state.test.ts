import { describe, expect, it } from 'vitest';
import { type PeekEvent, type PeekState, peekAfter } from '../../../src/components/widgets/peek-state.js';

const after = (...events: readonly PeekEvent[]) =>
  events.reduce<PeekState>((state, event) => peekAfter(state, event), 'closed');

describe('what opens beside a button', () => {
  it.each<readonly [string, readonly PeekEvent[], PeekState]>([
    ['a pointer comes and goes', ['enter', 'leave'], 'closed'],
    ['a pointer comes back before it has gone for good', ['enter', 'enter'], 'hovered'],
    ['a pointer presses it and goes', ['enter', 'press', 'leave'], 'pinned'],
    ['it is pressed twice', ['press', 'press'], 'closed'],
    ['it has focus while a pointer passes by', ['focus', 'enter', 'leave'], 'focused'],
    ['it has focus and is pressed', ['focus', 'press'], 'pinned'],
    ['focus goes on', ['focus', 'blur'], 'closed'],
    ['it was pressed, and focus goes on', ['press', 'blur'], 'closed'],
    ['focus is elsewhere while a pointer rests on it', ['enter', 'blur'], 'hovered'],
    ['it is dismissed while it has focus', ['focus', 'dismiss'], 'closed'],
    ['it is dismissed, and the pointer goes', ['enter', 'dismiss', 'leave'], 'closed'],
  ])('where %s', (_, events, state) => {
    expect(after(...events)).toBe(state);
  });
});
