/** How many messages citizens may send, let out portion by portion. */
export interface Allowance {
  /** Resolves to true when one more may be sent, to false when there will be none. */
  readonly take: () => Promise<boolean>;
  readonly letOut: (messages: number) => void;
  /** Those who still wait get nothing. */
  readonly close: () => void;
}

export function createAllowance(): Allowance {
  const waiting: ((granted: boolean) => void)[] = [];
  let left = 0;
  let closed = false;
  return {
    take: () => {
      if (left === 0 && !closed) return new Promise((resolve) => waiting.push(resolve));
      const granted = left > 0;
      if (granted) left -= 1;
      return Promise.resolve(granted);
    },
    letOut: (messages) => {
      left += messages;
      for (; left > 0 && waiting.length > 0; left -= 1) waiting.shift()?.(true);
    },
    close: () => {
      closed = true;
      for (const give of waiting.splice(0)) give(false);
    },
  };
}
