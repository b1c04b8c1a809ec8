/** Gives way to whatever else waits for this thread, such as input and painting, without the delay of a timer. */
export class Pause {
  readonly #channel = typeof MessageChannel === 'undefined' ? null : new MessageChannel();

  /** Resolves once the others had their turn. */
  take(): Promise<void> {
    const channel = this.#channel;
    if (channel === null) return new Promise((resume) => setTimeout(resume));
    return new Promise((resume) => {
      channel.port1.onmessage = () => resume();
      channel.port2.postMessage(null);
    });
  }

  /** Lets go of what keeps a process alive. */
  end(): void {
    this.#channel?.port1.close();
  }
}
