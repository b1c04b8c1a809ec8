/** Why something is open beside a button, if it is: the pointer is over it, the button has focus, or was pressed. */
export type PeekState = 'closed' | 'hovered' | 'focused' | 'pinned';

/** What happens to it. `leave` and `blur` mean the button and what is open together. */
export type PeekEvent = 'enter' | 'leave' | 'focus' | 'blur' | 'press' | 'dismiss';

/** What it is after something happened. A first press holds on to what is open already, as it may be what opened it. */
export function peekAfter(state: PeekState, event: PeekEvent): PeekState {
  switch (event) {
    case 'enter':
      return state === 'closed' ? 'hovered' : state;
    case 'leave':
      return state === 'hovered' ? 'closed' : state;
    case 'focus':
      return state === 'pinned' ? state : 'focused';
    case 'blur':
      return state === 'hovered' ? state : 'closed';
    case 'press':
      return state === 'pinned' ? 'closed' : 'pinned';
    case 'dismiss':
      return 'closed';
  }
}
