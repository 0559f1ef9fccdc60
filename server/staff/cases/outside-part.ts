import type { DeskCase } from '#adapters/postgres/cases/desk-case.ts';
import { refStateWords, systemWords } from '#cases/external-systems.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { CaseParts } from '../../desk/cases/case-parts.ts';
import { copiedTexts } from '../../desk/cases/copied-texts.ts';

const ROWS = 7;

/** How other systems know the case, and its text for their forms: nobody types a case twice. */
export function outsidePart(one: DeskCase, parts: CaseParts): Html {
  const refs = one.externalRefs.map(
    ({ system, code, link, state }) =>
      html`<li>${systemWords(system)}: ${code === '' ? 'chưa có mã' : code}${state !== '' && ` (${refStateWords(state)})`}${link !== '' && html` – <a href="${link}" rel="noreferrer">mở</a>`}</li>`,
  );
  const texts = copiedTexts(one, parts).map(
    ({ system, name, text }) =>
      html`<label for="copy-${system}">${name}: chép cả ô này sang đó</label><textarea id="copy-${system}" readonly rows="${ROWS}">${text}</textarea>`,
  );
  return html`${refs.length > 0 && html`<h2>Ở hệ thống khác</h2><ul>${refs}</ul>`}
<details><summary>Nội dung để chép sang hệ thống khác</summary>${texts}</details>`;
}
