import type { OpenQuestion } from '#adapters/postgres/open-questions.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { html } from '#widget/pages/html.ts';
import { candidatesOf } from '../knowledge/teachable.ts';
import { done } from './learn-done.ts';
import { head, nearRow } from './learn-pages.ts';
import { hidden, staffPage } from './staff-page.ts';

/** What an editor has typed so far on the page of one question. */
export interface QuestionDraft {
  readonly words: string;
  readonly q: string;
  readonly found: readonly Procedure[];
  readonly done: string | undefined;
}

/** One question: its words may be changed, and any procedure found by code or words. */
export function questionPage(
  session: StaffSession,
  one: OpenQuestion,
  { words, q, found, done: what }: QuestionDraft,
  find: (code: string) => Procedure | undefined,
): string {
  const path = `/staff/unanswered/${String(one.id)}`;
  const rows = q === '' ? candidatesOf(one, find) : found;
  const main = html`${done(what)}
<div class="box empty">${head(one, find)}</div>
<form method="get" action="${path}" role="search"><label for="q">Tìm thủ tục theo mã hoặc theo tên</label>
<span class="row"><input id="q" name="q" value="${q}" maxlength="200" placeholder="1.001193 hoặc khai sinh"><button class="quiet">Tìm</button></span></form>
<form method="post" action="${path}">${hidden(session.csrf)}<button name="act" value="look" class="default" tabindex="-1" aria-hidden="true">Xem lại</button>
<label for="words">Câu sẽ ghi</label><p class="hint" id="words-hint">Câu hỏi mẫu: viết như người dân hỏi. Tên thường gọi: chỉ để lại tên việc, ví dụ “giấy độc thân”. Bỏ họ tên, số giấy tờ còn sót.</p>
<input id="words" name="words" value="${words}" maxlength="300" required aria-describedby="words-hint">
<h2>${q === '' ? 'Thủ tục gần nhất' : `Tìm thấy với “${q}”`}</h2>
${rows.length === 0 ? html`<p>${q === '' ? 'Trợ lý không thấy thủ tục nào gần. Anh/chị tìm ở ô trên.' : 'Không có thủ tục nào. Anh/chị thử mã khác hoặc từ khác.'}</p>` : html`<ul class="near">${rows.map((procedure) => nearRow(procedure, words))}</ul>`}
<p class="acts"><a href="/staff/unanswered#q-${String(one.id)}">Về danh sách</a> <button name="act" value="set-aside" class="quiet">Bỏ qua câu này</button></p></form>`;
  return staffPage('Câu này hỏi thủ tục nào', session, main);
}
