/** A value that can be watched. */
export interface Store<T> {
  readonly get: () => T;
  /** Replaces the value; watchers hear of it only if it is another one. */
  readonly change: (next: (value: T) => T) => void;
  readonly watch: (watcher: () => void) => () => void;
}

/** Makes a {@link Store} that holds `initial`. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    change: (next) => {
      const before = value;
      value = next(value);
      if (value !== before) for (const watcher of watchers) watcher();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
