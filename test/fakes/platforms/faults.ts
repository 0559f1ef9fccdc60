/** Faults a test asked for, used up one by one in the order they were asked for. */
export interface Faults<Kind extends string> {
  /** Lets the next `times` fitting moments fail this way; `Infinity` until `clear`. */
  readonly set: (kind: Kind, times?: number) => void;
  /** Takes the oldest waiting fault of these kinds, or `undefined`. */
  readonly take: <Asked extends Kind>(...kinds: readonly Asked[]) => Asked | undefined;
  readonly clear: () => void;
}

export function createFaults<Kind extends string>(): Faults<Kind> {
  let waiting: { readonly kind: Kind; left: number }[] = [];
  return {
    set: (kind, times = 1) => {
      waiting.push({ kind, left: times });
    },
    take: (...kinds) => {
      const fault = waiting.find((one) => kinds.some((kind) => kind === one.kind));
      if (!fault) return undefined;
      fault.left -= 1;
      if (fault.left <= 0) waiting = waiting.filter((other) => other !== fault);
      return kinds.find((kind) => kind === fault.kind);
    },
    clear: () => {
      waiting = [];
    },
  };
}
