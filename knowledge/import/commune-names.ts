import { foldText } from '#language/fold.ts';

/** The code of a commune by its code or its name; `undefined` where there is none, or several. */
export type CommuneOf = (name: string) => string | undefined;

/** Finds a commune by its code or its whole name, with or without kind and marks. */
export function createCommuneOf(
  communes: readonly { readonly code: string; readonly kind: string; readonly name: string }[],
): CommuneOf {
  const byName = new Map<string, string | undefined>();
  const add = (name: string, code: string): void => {
    const folded = foldText(name);
    byName.set(folded, byName.has(folded) ? undefined : code);
  };
  for (const { code, kind, name } of communes) {
    add(`${kind} ${name}`, code);
    add(name, code);
  }
  const codes = new Set(communes.map(({ code }) => code));
  return (name) => (codes.has(name) ? name : byName.get(foldText(name)));
}
