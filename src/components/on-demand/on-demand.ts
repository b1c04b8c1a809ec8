import type { ComponentType } from 'react';

/** A component whose code is loaded when it is first needed. */
export interface OnDemand<P> {
  /** Loads it, once; what failed to load is loaded anew the next time. */
  readonly load: () => Promise<ComponentType<P>>;
  /** Begins to load it, where that has not begun. */
  readonly preload: () => void;
  /** The component, once it is loaded. */
  readonly loaded: () => ComponentType<P> | undefined;
}

/** Loads a component on demand. */
export function onDemand<P>(fetch: () => Promise<ComponentType<P>>): OnDemand<P> {
  let loading: Promise<ComponentType<P>> | undefined;
  let loaded: ComponentType<P> | undefined;
  const load = () => {
    loading ??= fetch().then(
      (component) => {
        loaded = component;
        return component;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return { load, preload: () => void load().catch(() => {}), loaded: () => loaded };
}
