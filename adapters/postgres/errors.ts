/** Why a store cannot be used. The sentence is for the person who starts the server. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
  readonly reason: 'held' | 'newer' | 'edited' | 'damaged' | 'unreachable' | 'no-right';

  constructor(reason: StoreUnusable['reason'], sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.reason = reason;
  }
}
