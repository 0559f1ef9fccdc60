import type { CategoryId } from './categories.ts';

/** Reads reports kept as text, one a line: `category | text`, with `!` behind the category where it cannot wait. */
export function reportsIn(rows: string): readonly (readonly [CategoryId, boolean, string])[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [head = '', text = ''] = row.split(' | ');
      return [head.replace(' !', '') as CategoryId, head.endsWith('!'), text] as const;
    });
}
