import { encode } from 'uqr';
import { type Html, html } from './html.ts';

/** The address of a page for a phone's camera, as one dark path on white; `words` say where it leads. */
export function qrCode(address: string, words: string): Html {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${words}"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${squares.join('')}"/></svg>`;
}
