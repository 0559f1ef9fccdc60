const KEY = 'inbox/order';

/** Keeps the order in which the inbox showed its cases, for going from one to the next. */
export function keepOrder(receipts: readonly string[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(receipts));
}

/** The case before or after this one in the list that was looked at last. */
export function neighbour(receipt: string, step: -1 | 1): string | undefined {
  const order = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as readonly string[];
  const at = order.indexOf(receipt);
  return at < 0 ? undefined : order[at + step];
}
