import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChatItem } from '../chat-state.ts';
import { AT_ONCE, foldBlocks, LITTLE } from '../fold.ts';
import { type Block, readBlocks } from '../rich-text.ts';
import { t } from '../words.ts';
import { AnswerTools } from './answer-tools.tsx';
import { BubbleText, SourceLine } from './bubble-text.tsx';
import type { View } from './context.ts';
import { Icon } from './icon.tsx';

type Said = Extract<ChatItem, { kind: 'bubble' }>;

interface AnswerProps {
  readonly view: View;
  readonly item: Said;
}

/** A bubble of the other side: its words, the rest behind a button where they are many, its sources as footnotes. */
export function Answer({ view, item }: AnswerProps): JSX.Element {
  const { bubble } = item;
  const staff = bubble.from === 'staff';
  const { large } = view.screen;
  const { pieces, sources } = useMemo(() => {
    const blocks = readBlocks(bubble.text, bubble.sources);
    const words = blocks.filter(({ kind }) => kind !== 'source');
    return {
      pieces: foldBlocks(words, large ? LITTLE : AT_ONCE),
      sources: blocks.filter(({ kind }) => kind === 'source'),
    };
  }, [bubble, large]);
  const foot = useRef<HTMLDivElement>(null);
  const mark = sources.length > 0 && pieces.length > 0 && (
    <button type="button" class="ref" onClick={() => foot.current?.focus()}>
      <span class="sr">{t('Nguồn')} </span>[1]
    </button>
  );
  return (
    <>
      <div class={staff ? 'msg staff' : 'msg'}>
        <span class="sr">{t(staff ? 'Cán bộ' : 'Trợ lý')}: </span>
        <Pieces view={view} pieces={pieces} mark={mark || undefined} />
        {sources.length > 0 && (
          <div class="notes" ref={foot} tabIndex={-1}>
            {sources.map((source, at) => (
              <Footnote source={source} number={at + 1} />
            ))}
          </div>
        )}
      </div>
      {sources.length > 0 && <AnswerTools view={view} text={bubble.text} />}
    </>
  );
}

interface PiecesProps {
  readonly view: View;
  readonly pieces: readonly (readonly Block[])[];
  readonly mark: JSX.Element | undefined;
}

/** In large type one piece at a time; else the first, and then all. */
function Pieces({ view, pieces, mark }: PiecesProps): JSX.Element {
  const [open, setOpen] = useState(1);
  const fresh = useRef<HTMLDivElement>(null);
  // What was asked for is where the reader goes on.
  useEffect(() => {
    if (open > 1) fresh.current?.focus({ preventScroll: true });
  }, [open]);
  const more = (): void => setOpen(view.screen.large ? open + 1 : pieces.length);
  return (
    <>
      {pieces.slice(0, open).map((blocks, at) => (
        <div class="piece" tabIndex={-1} ref={at === (open > 1 ? 1 : 0) ? fresh : null}>
          <BubbleText view={view} blocks={blocks} mark={at === 0 ? mark : undefined} />
        </div>
      ))}
      {open < pieces.length && (
        <button type="button" class="btn unfold" onClick={more}>
          {view.screen.large
            ? t('Xem tiếp, còn {} phần', pieces.length - open)
            : t('Xem hết câu trả lời')}{' '}
          <Icon name="down" />
        </button>
      )}
    </>
  );
}

function Footnote({ source, number }: { source: Block; number: number }): JSX.Element {
  return (
    <p class="source">
      [{number}]{' '}
      {source.lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          <SourceLine line={line} />
        </>
      ))}
    </p>
  );
}
