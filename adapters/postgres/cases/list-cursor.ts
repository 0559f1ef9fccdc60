/** Where a page ended: the place in the order, and the id among those at the same place. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

/** A cursor as it is handed out: opaque to whoever brings it back. */
export function writeCursor(at: Date, id: string): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');
}

/** Reads it back; `undefined` for anything that we did not write. */
export function readCursor(written: string): Cursor | undefined {
  const [at = '', id = ''] = Buffer.from(written, 'base64url').toString().split(' ');
  const time = new Date(at);
  if (Number.isNaN(time.getTime()) || !/^[0-9a-f-]{36}$/u.test(id)) return undefined;
  return { at: time, id };
}
