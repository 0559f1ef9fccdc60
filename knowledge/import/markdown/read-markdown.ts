import type { Imported } from '#knowledge/import/assemble-procedure.ts';
import { type PageOrigin, readPage } from '#knowledge/import/document/read-page.ts';
import { splitSections } from '#knowledge/import/document/split-sections.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/**
 * Reads procedures in our own Markdown layout (docs/importing.md): `# name` opens a procedure, a list of labels
 * follows, then one `##` a part. A file may hold several; they come in its order.
 */
export function readMarkdown(text: string, origin: PageOrigin = {}): readonly Imported[] {
  const parts = text.replace(/^\uFEFF/u, '').split(/^(?=# )/mu);
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, name = '', rest = part] = /^# +([^\n]*)\n?([\s\S]*)$/u.exec(part) ?? [];
      return readPage(splitSections(markdownBlocks(rest)), { ...origin, name: name.trim() });
    });
}
