const PARTS = ['actor', 'act', 'object', 'from', 'to'] as const;

/** What the address of the record says: by whom, what, to what, on which days. */
export type AuditSearch = Readonly<Partial<Record<(typeof PARTS)[number], string>>>;

export function readAuditSearch(search: Readonly<Record<string, unknown>>): AuditSearch {
  const given = PARTS.flatMap((part) => {
    const value = search[part];
    return typeof value === 'string' && value !== '' ? [[part, value] as const] : [];
  });
  return Object.fromEntries(given);
}
