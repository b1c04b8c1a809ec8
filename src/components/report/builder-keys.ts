/** What keys do in the builder. */
export type BuilderKey = 'undo' | 'redo' | 'save';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What keys that are pressed together do: Ctrl or Cmd with Z, Shift and Z, Y, or S; null where nothing. */
export function builderKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): BuilderKey | null {
  if (ctrlKey === metaKey || altKey) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return shiftKey ? null : 'redo';
    case 's':
      return shiftKey ? null : 'save';
    default:
      return null;
  }
}
