import { type Block, type Piece, readBlocks } from '../src/rich-text.ts';
import { type Html, href, html } from './html.ts';

/**
 * A reply as the chat draws it: paragraphs, lists, small sources; links only to the
 * `sources` that the server names. */
export function pageText(text: string, sources: readonly string[] = []): Html {
  return html`${readBlocks(text, sources).map(drawBlock)}`;
}

function drawBlock(block: Block): Html {
  if (block.kind === 'list' || block.kind === 'check') {
    return html`<ul>${block.lines.map((line) => html`<li>${line.map(drawPiece)}</li>`)}</ul>`;
  }
  if (block.kind === 'paragraph') {
    return html`${block.lines.map((line) => html`<p>${line.map(drawPiece)}</p>`)}`;
  }
  const lines = block.lines.map((line, at) => html`${at > 0 && html`<br>`}${line.map(drawPiece)}`);
  return html`<p class="source">${lines}</p>`;
}

function drawPiece(piece: Piece): Html {
  return piece.href === undefined
    ? html`${piece.text}`
    : html`<a href="${href(piece.href)}" rel="noopener noreferrer">${piece.text}</a>`;
}
