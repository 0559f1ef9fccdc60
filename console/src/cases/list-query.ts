import type { CasesAsked } from '../../protocol.ts';

/** What is asked of the list, as the end of an address. */
export function listQuery(asked: CasesAsked, more: Readonly<Record<string, string>> = {}): string {
  const said = Object.entries({ ...asked, ...more }).filter(([, value]) => value);
  return new URLSearchParams(said as [string, string][]).toString();
}
