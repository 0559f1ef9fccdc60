import type { JSX } from 'preact';
import { type Block, type Piece, readBlocks } from '../rich-text.ts';
import { Icon } from './icon.tsx';

/** A message's words as text and nothing else; links only where `linked`. */
export function BubbleText({ text, linked }: { text: string; linked: boolean }): JSX.Element {
  return <>{readBlocks(text, linked).map(drawBlock)}</>;
}

function drawBlock(block: Block): JSX.Element {
  if (block.kind === 'list') {
    return (
      <ul>
        {block.lines.map((line) => (
          <li>{line.map((piece) => drawPiece(piece, false))}</li>
        ))}
      </ul>
    );
  }
  if (block.kind === 'paragraph') {
    return (
      <>
        {block.lines.map((line) => (
          <p>{line.map((piece) => drawPiece(piece, line.length === 1))}</p>
        ))}
      </>
    );
  }
  return (
    <p class="source">
      {block.lines.map((line, at) => (
        <>
          {at > 0 && <br />}
          {line.map((piece) => drawPiece(piece, line.length === 1))}
        </>
      ))}
    </p>
  );
}

/** A link that stands alone says what it is for; within a sentence the host is enough. */
function drawPiece({ text, href }: Piece, alone: boolean): JSX.Element | string {
  if (href === undefined) return text;
  return (
    <a class={alone ? 'alone' : undefined} href={href} target="_blank" rel="noopener noreferrer">
      {alone ? `Xem trang gốc: ${text}` : text}
      <Icon name="apart" more="inl" />
      <span class="sr"> (mở trang khác)</span>
    </a>
  );
}
