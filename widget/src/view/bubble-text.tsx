import type { JSX } from 'preact';
import type { Block, Piece } from '../rich-text.ts';
import { t } from '../words.ts';
import { CheckList } from './check-list.tsx';
import type { View } from './context.ts';
import { Icon } from './icon.tsx';

interface BubbleTextProps {
  readonly view: View;
  readonly blocks: readonly Block[];
  /** The sign at the end of the first line that leads to the sources. */
  readonly mark?: JSX.Element | undefined;
}

/** A message's words as text and nothing else. */
export function BubbleText({ view, blocks, mark }: BubbleTextProps): JSX.Element {
  return (
    <>
      {blocks.map((block, at) => (
        <Drawn {...{ block, view }} mark={at === 0 ? mark : undefined} />
      ))}
    </>
  );
}

interface DrawnProps {
  readonly block: Block;
  readonly view: View;
  readonly mark: JSX.Element | undefined;
}

function Drawn({ block: { kind, lines }, view, mark }: DrawnProps): JSX.Element {
  if (kind === 'check') return <CheckList view={view} papers={lines.map(wordsOf)} />;
  if (kind === 'list') {
    return (
      <ul>
        {lines.map((line) => (
          <li>{wordsOf(line)}</li>
        ))}
      </ul>
    );
  }
  return (
    <>
      {lines.map((line, at) => (
        <p>
          {withCodes(wordsOf(line))}
          {at === 0 && mark}
        </p>
      ))}
    </>
  );
}

/** The codes of receipts and dossiers: what a citizen copies down stands out and is not broken at its dashes. */
const CODES = /((?:PA|H\d\d[.\d]*)-\d{6}-\w{4,6})/u;

function withCodes(words: string): readonly (string | JSX.Element)[] {
  return words.split(CODES).map((part, at) => (at % 2 === 0 ? part : <b class="code">{part}</b>));
}

function wordsOf(line: readonly Piece[]): string {
  return line.map(({ text }) => text).join('');
}

/** A line of a source: words, or the link to the page that was read. */
export function SourceLine({ line }: { readonly line: readonly Piece[] }): JSX.Element {
  return (
    <>
      {line.map(({ text, href }) =>
        href === undefined ? (
          text
        ) : (
          <a class="alone" href={href} target="_blank" rel="noopener noreferrer">
            {t('Xem trang gốc')}: {text}
            <Icon name="apart" more="inl" />
            <span class="sr"> ({t('mở trang khác')})</span>
          </a>
        ),
      )}
    </>
  );
}
