/** A procedure's name without the words that every name may begin with ("Thủ tục hành chính: …"). */
export function plainTitle(name: string): string {
  const bare = name
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/^\s*thủ tục(?: hành chính)?(?!\p{L})\s*:?\s*/iu, '');
  return bare === '' ? name : bare;
}
