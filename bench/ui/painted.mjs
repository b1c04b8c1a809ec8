/** Resolves once the next frame is painted; calls `begun` where it begins. */
function frame(begun) {
  return new Promise((resume) => {
    requestAnimationFrame(() => {
      begun();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resume();
      port2.postMessage(null);
    });
  });
}

/** Frames without a change after which a page may be done: one task may take longer than it has to be quiet. */
const STILL = 4;

/**
 * Milliseconds from now, or from when `begin` says, until the last change of the page is painted: the page counts as done when
 * nothing has changed for `quiet` milliseconds. Null where nothing changes at all.
 */
export async function untilPainted(quiet, work) {
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  observer.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
  const start = performance.now();
  let painted = null;
  work?.();
  for (let since = start, still = 0; still < STILL || performance.now() - since < quiet; ) {
    let isDue = false;
    // What changes after a frame has begun may come too late for it: that counts for the next one.
    await frame(() => {
      isDue = isChanged;
      isChanged = false;
    });
    still = isDue || isChanged ? 0 : still + 1;
    if (!isDue) continue;
    painted = performance.now();
    since = painted;
  }
  observer.disconnect();
  return painted === null ? null : painted - start;
}
