import type { Note } from './result.js';

/** The notes of a result as far as they are about some of its measures. */
export function notesOn(notes: readonly Note[], measures: readonly string[]): readonly Note[] {
  return notes.flatMap((note): readonly Note[] => {
    if (note.kind === 'coverage') return measures.includes(note.measure) ? [note] : [];
    if (note.kind !== 'overlapping') return [note];
    const own = note.measures.filter((name) => measures.includes(name));
    return own.length === 0 ? [] : [{ kind: 'overlapping', measures: own }];
  });
}
