/** What a register asks of the seal: personal fields rest encrypted, people are found and counted by keyed hash. */
export interface PersonSeal {
  readonly close: (text: string) => Buffer;
  readonly open: (sealed: Uint8Array) => string;
  readonly mark: (text: string) => Buffer;
}
