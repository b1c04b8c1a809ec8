/**
 * Turns the state of a component into the `data-*` attributes that style sheets select by: `{ status: 'empty' }` becomes
 * `data-status="empty"`, `{ refreshing: true }` becomes `data-refreshing=""`; false, null and undefined are left out.
 */
export function stateAttributes(
  state: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Readonly<Record<`data-${string}`, string>> {
  const attributes: Record<`data-${string}`, string> = {};
  for (const [name, value] of Object.entries(state)) {
    if (value === false || value === null || value === undefined) continue;
    attributes[`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] =
      value === true ? '' : String(value);
  }
  return attributes;
}
