import type { ReactNode } from 'react';
import type { ToldChange } from '../../knowledge-protocol.ts';

/** What differs, part by part, before above after: said by words, struck and marked beside. */
export function ToldChanges({ changes }: { readonly changes: readonly ToldChange[] }): ReactNode {
  if (changes.length === 0)
    return <p className="small muted">Không khác gì trong những phần nói với người dân.</p>;
  return (
    <dl className="changes">
      {changes.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <Lines label="Trước" mark="del" words={onlyIn(before, after)} />
          <Lines label="Nay" mark="ins" words={onlyIn(after, before)} />
        </div>
      ))}
    </dl>
  );
}

function Lines({
  label,
  mark: Mark,
  words,
}: {
  readonly label: string;
  readonly mark: 'del' | 'ins';
  readonly words: string;
}): ReactNode {
  return (
    <dd>
      <span className="small muted">{label}: </span>
      {words === '' ? (
        <span className="muted">không có</span>
      ) : (
        <Mark className="pre">{words}</Mark>
      )}
    </dd>
  );
}

/** The lines of `words` that `other` does not have. */
function onlyIn(words: string, other: string): string {
  const there = new Set(other.split('\n'));
  return words
    .split('\n')
    .filter((line) => !there.has(line))
    .join('\n');
}
