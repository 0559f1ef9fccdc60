/** Why the gateway gave nothing. Only `unreachable` may pass by itself; `blocked` asks for a long pause and a person. */
export type GatewayFailure = 'blocked' | 'unreachable' | 'misunderstood';

/** The gateway gave no answer that can be used; what came before stays good. */
export class GatewayFailed extends Error {
  override readonly name = 'GatewayFailed';
  readonly reason: GatewayFailure;

  constructor(reason: GatewayFailure, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.reason = reason;
  }
}
