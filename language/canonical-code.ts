/** A code as the store keeps it and finds it by: in capitals, no space around it. */
export function canonicalCode(code: string): string {
  return code.normalize('NFC').trim().toUpperCase();
}
