/** Rests before something opens, so that a pointer on its way elsewhere opens nothing, and before it closes again. */
const BEFORE_OPEN = 120;
const BEFORE_CLOSE = 250;

/**
 * Tells when a pointer has come to rest over an element and when it has left it, and all that is inside, for good. Fingers
 * do not hover.
 */
export function attachHover(element: HTMLElement, change: (isOver: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (rest: number, isOver: boolean) => (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    clearTimeout(timer);
    timer = setTimeout(change, rest, isOver);
  };
  const enter = after(BEFORE_OPEN, true);
  const leave = after(BEFORE_CLOSE, false);
  element.addEventListener('pointerenter', enter);
  element.addEventListener('pointerleave', leave);
  return () => {
    clearTimeout(timer);
    element.removeEventListener('pointerenter', enter);
    element.removeEventListener('pointerleave', leave);
  };
}
