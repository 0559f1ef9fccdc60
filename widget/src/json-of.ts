const PATCHED = [Array, String, Number].map(({ prototype }) => prototype as { toJSON?: unknown });

/**
 * JSON as the language has it. Old libraries that a page may still hold (Prototype before 1.7) give these a `toJSON`
 * that makes text of everything; it is laid aside for the moment.
 */
export function jsonOf(value: unknown): string {
  const theirs = PATCHED.map((one) => one.toJSON);
  for (const one of PATCHED) delete one.toJSON;
  const json = JSON.stringify(value);
  PATCHED.forEach((one, at) => {
    if (theirs[at]) one.toJSON = theirs[at];
  });
  return json;
}
