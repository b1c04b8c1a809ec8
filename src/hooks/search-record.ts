/** A query string as a record, as routers have it that parse addresses themselves, such as TanStack Router. */
export type SearchRecord = Readonly<Record<string, unknown>>;

/** The query string that a record stands for: lists are parameters that come several times. */
export function searchFromRecord(record: SearchRecord): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(record)) {
    for (const text of textsOf(value)) params.append(name, text);
  }
  return params.toString();
}

/**
 * The record that a query string stands for: a text for each parameter, a list for one that comes several times. What says the
 * same as in `before` keeps the value that it has there, so that numbers and objects of the host stay what they are.
 */
export function recordFromSearch(search: string, before: SearchRecord = {}): SearchRecord {
  const params = new URLSearchParams(search);
  const mute = Object.entries(before).filter(([, value]) => textsOf(value).length === 0);
  const said = [...new Set(params.keys())].map((name) => {
    const texts = params.getAll(name);
    if (Object.hasOwn(before, name) && isSame(texts, textsOf(before[name]))) return [name, before[name]] as const;
    return [name, texts.length === 1 ? texts[0] : texts] as const;
  });
  return Object.fromEntries([...mute, ...said]);
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value])
    .filter((each) => each !== undefined)
    .map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
