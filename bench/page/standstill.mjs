/** A task that is shorter leaves the page its frame. */
const NOTICED = 8;

/**
 * Does some work and tells how long the page stood still meanwhile: a message that it sends itself over and over again comes late
 * by as long as something else had the thread.
 */
export async function standstill(work) {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let noticed = 0;
  let frames = 0;
  let isOver = false;
  const beat = () => {
    const now = performance.now();
    const gap = now - last;
    longest = Math.max(longest, gap);
    if (gap > NOTICED) noticed += gap;
    last = now;
    if (!isOver) port2.postMessage(null);
  };
  port1.onmessage = beat;
  const frame = () => {
    frames++;
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  port2.postMessage(null);
  await new Promise((resume) => setTimeout(resume, 50));
  [last, longest, noticed, frames] = [performance.now(), 0, 0, 0];
  const start = last;
  await work();
  beat();
  isOver = true;
  port1.close();
  return { ms: performance.now() - start, longestMs: longest, noticedMs: noticed, frames };
}
