/**
 * Resolves in another turn of the thread, once what waits has had its own: frames, clicks, answers. A message comes at once, where
 * a timer that is set by a timer is held back for milliseconds.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
