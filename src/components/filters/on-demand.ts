import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A component whose code is loaded when it is first needed. */
export interface OnDemand<P> {
  /** Begins to load it, where that has not begun. */
  readonly preload: () => void;
  /** Makes the component; again after loading failed, because one that failed stays so. */
  readonly make: () => LazyExoticComponent<ComponentType<P>>;
}

/** Loads a component on demand; what failed to load is loaded anew the next time. */
export function onDemand<P>(load: () => Promise<ComponentType<P>>): OnDemand<P> {
  let loading: Promise<{ default: ComponentType<P> }> | undefined;
  const start = () => {
    loading ??= load().then(
      (component) => ({ default: component }),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return { preload: () => void start().catch(() => {}), make: () => lazy(start) };
}
