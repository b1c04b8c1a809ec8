const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Whether the browser's own menu is what a person wants at a place: where text is written, or where it is selected. */
export function wantsOwnMenu(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(EDITABLE) !== null) return true;
  const selection = target.ownerDocument.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(target, true);
}

/** The address of the link that an event inside an item is about; null where there is none. */
export function linkAt(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  return link?.href ?? null;
}

/** Whether keys ask for a menu: the menu key, or Shift and F10. */
export function asksForMenu(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
}
