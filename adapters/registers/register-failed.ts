/** Why a register elsewhere gave no answer; what a citizen asked for is never part of it. */
export type RegisterFailure =
  | 'not-allowed'
  | 'unreachable'
  | 'too-late'
  | 'refused'
  | 'too-large'
  | 'unreadable'
  | 'resting';

/** A register elsewhere did not answer as agreed. */
export class RegisterFailed extends Error {
  override readonly name = 'RegisterFailed';
  readonly why: RegisterFailure;

  constructor(why: RegisterFailure, detail: string, options?: ErrorOptions) {
    super(`${why}: ${detail}`, options);
    this.why = why;
  }
}
