/** What a file is, with its text where it is text. */
export type FileKind =
  | { readonly kind: 'word' | 'sheet' | 'pdf' }
  | { readonly kind: 'html' | 'markdown'; readonly text: string }
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Content decides where it can, since portals send Word files named `.doc`; the ending decides between texts. */
export function kindOfFile(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return { kind: 'unknown', reason: 'the file is empty' };
  if (startsWith(bytes, 'PK')) return packed(bytes);
  if (startsWith(bytes, '%PDF')) return { kind: 'pdf' };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11)
    return {
      kind: 'unknown',
      reason: 'an old Word or Excel file: save it as .docx or .xlsx first',
    };
  const text = decode(bytes);
  if (text === undefined) return { kind: 'unknown', reason: 'of no kind that can be read' };
  return textKind(text, name);
}

/** Names in a packed file stand unpacked at its end. */
function packed(bytes: Uint8Array): FileKind {
  const names = new TextDecoder('latin1').decode(bytes);
  if (names.includes('word/document.xml')) return { kind: 'word' };
  if (names.includes('xl/workbook.xml')) return { kind: 'sheet' };
  return { kind: 'unknown', reason: 'a packed file that is neither Word nor Excel, or is cut off' };
}

function textKind(text: string, name: string): FileKind {
  const start = text.trimStart();
  if (/^[[{]/u.test(start)) return { kind: 'json', text };
  if (/\.(?:md|markdown)$/iu.test(name)) return { kind: 'markdown', text };
  if (/\.jsonl?(?:\.gz)?$/iu.test(name)) return { kind: 'json', text };
  if (/^<(?:!|\?|html|head|body|div|table|p|h\d)/iu.test(start)) return { kind: 'html', text };
  if (/^# \S/u.test(start)) return { kind: 'markdown', text };
  return { kind: 'unknown', reason: 'a text of no kind that can be read' };
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

/** UTF-8, or UTF-16 with its mark, as Windows saves pages; `undefined` for bytes that are no text. */
function decode(bytes: Uint8Array): string | undefined {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
