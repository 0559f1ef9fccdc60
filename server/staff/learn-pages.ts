import type { OpenQuestion } from '#adapters/postgres/open-questions.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { TaughtLine } from '#adapters/postgres/taught-lines.ts';
import { ASKED_FIELDS } from '#bot/needs.ts';
import { FIELD_LABELS } from '#knowledge/answer/field-labels.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { canBeName } from '../knowledge/teach.ts';
import { candidatesOf, wordsToTeach } from '../knowledge/teachable.ts';
import { done } from './learn-done.ts';
import { may } from './may.ts';
import { hidden, shortTime, staffPage } from './staff-page.ts';

type Find = (code: string) => Procedure | undefined;

/** Everything the list of questions shows. */
export interface LearnPage {
  readonly questions: readonly OpenQuestion[];
  readonly taught: readonly TaughtLine[];
  readonly ratings: { readonly helped: number; readonly not: number };
  readonly setAside: boolean;
  readonly done: string | undefined;
}

export function learnPage(session: StaffSession, page: LearnPage, find: Find): string {
  const { questions, taught, setAside } = page;
  const main = html`${done(page.done)}
${!setAside && counts(page.ratings)}
${!setAside && questions.length > 0 && !may(session.staff, 'edit-knowledge') && LOOK_ONLY}
${questions.length === 0 ? empty(setAside) : html`<ol class="asked">${questions.map((one) => (setAside ? setAsideItem : item)(session, one, find))}</ol>`}
<p>${setAside ? html`<a href="/staff/unanswered">Về các câu đang chờ</a>` : html`<a href="/staff/unanswered?show=set-aside">Xem các câu đã bỏ qua</a>`}</p>
${!setAside && taught.length > 0 && taughtList(session, taught, find)}`;
  return staffPage(setAside ? 'Câu đã bỏ qua' : 'Câu chưa trả lời được', session, main);
}

const LOOK_ONLY = html`<p class="hint">Anh/chị xem được danh sách. Người phụ trách nội dung mới ghi được câu mẫu.</p>`;

function counts({ helped, not }: LearnPage['ratings']): Html | false {
  const all = helped + not;
  return (
    all > 0 &&
    html`<p class="hint">30 ngày qua người dân bấm <b>Đúng ý ${helped}</b> lần, <b>Chưa đúng ${not}</b> lần.</p>`
  );
}

function empty(setAside: boolean): Html {
  if (setAside) return html`<p>Chưa bỏ qua câu nào.</p>`;
  return html`<div class="box empty"><p><b>Không có câu nào đang chờ.</b></p>
<p>Câu mà trợ lý không trả lời được, hoặc người dân bấm “Chưa đúng”, hiện ở đây. Số giấy tờ, số điện thoại, họ tên đã được che; tố cáo và tin báo tội phạm không bao giờ hiện.</p>
<p>Với mỗi câu, anh/chị chọn thủ tục đúng rồi bấm <b>Câu hỏi mẫu</b> (người dân hay hỏi như vậy) hoặc <b>Tên thường gọi</b> (người dân gọi thủ tục như vậy). Trợ lý hiểu ngay câu đó, có dấu hay không dấu.</p>
<p>Muốn thử trước, anh/chị <a href="/staff/procedures">hỏi thử như người dân</a>.</p></div>`;
}

function setAsideItem({ staff, csrf }: StaffSession, one: OpenQuestion, find: Find): Html {
  const again = html`<form method="post" action="/staff/unanswered/${String(one.id)}">${hidden(csrf)}<button name="act" value="open" class="quiet">Mở lại</button></form>`;
  return html`<li>${head(one, find)}${may(staff, 'edit-knowledge') && again}</li>`;
}

function item(session: StaffSession, one: OpenQuestion, find: Find): Html {
  const near = candidatesOf(one, find).slice(0, SHOWN);
  const words = wordsToTeach(one.question);
  const list = near.map((procedure) => nearRow(procedure, words));
  const path = `/staff/unanswered/${String(one.id)}`;
  const teachable = may(session.staff, 'edit-knowledge');
  return html`<li id="q-${String(one.id)}">${head(one, find)}
<form method="post" action="${path}">${hidden(session.csrf)}<input type="hidden" name="words" value="${words}">
${teachable && near.length > 0 && html`<ul class="near">${list}</ul>`}
${teachable && html`<p class="acts"><a href="${path}">${near.length > 0 ? 'Sửa câu, tìm thủ tục khác' : 'Tìm thủ tục cho câu này'}</a> <button name="act" value="set-aside" class="quiet">Bỏ qua</button></p>`}
</form></li>`;
}

/** The question with how often, when, and what was answered to it. */
export function head(one: OpenQuestion, find: Find): Html {
  const bad = one.badlyRated > 0;
  const times = one.times > 1 ? `${one.times} lần, lần cuối ` : '';
  return html`<p class="meta"><span class="badge ${bad ? 'wrong' : ''}">${bad ? 'Chưa đúng ý' : 'Chưa trả lời'}</span> ${times}${shortTime(one.lastAt)}</p>
<p class="words">${one.question}</p>
${one.answeredCode !== null && answeredLine(one, find)}`;
}

function answeredLine({ answeredCode, answeredField, question }: OpenQuestion, find: Find): Html {
  const field = ASKED_FIELDS.find((name) => name === answeredField);
  const code = answeredCode ?? '';
  return html`<p class="meta">Trợ lý đã trả lời: <a href="/staff/procedures/${code}?q=${encodeURIComponent(question)}">${find(code)?.name ?? code}</a>${field && ` – ${FIELD_LABELS[field]}`}</p>`;
}

/** In the list; the page of a question shows all that were near. */
const SHOWN = 3;
/** One procedure with the two things that the words may be to it. */
export function nearRow({ code, name }: Procedure, words: string): Html {
  return html`<li><span>${name} <small>${code}</small></span><span class="pair"><button name="teach" value="exampleQuestions ${code}">Câu hỏi mẫu</button>${canBeName(words) && html`<button name="teach" value="everydayNames ${code}" class="quiet">Tên thường gọi</button>`}</span></li>`;
}

const KINDS = { exampleQuestions: 'câu hỏi mẫu', everydayNames: 'tên thường gọi' } as const;

function taughtList(session: StaffSession, taught: readonly TaughtLine[], find: Find): Html {
  return html`<h2>Vừa ghi</h2><p class="hint">Các câu này cũng được hỏi lại mỗi lần chạy đánh giá. Ghi nhầm thì gỡ.</p>
<ul class="taught">${taught.map((line) => taughtItem(session, line, find))}</ul>`;
}

function taughtItem(session: StaffSession, line: TaughtLine, find: Find): Html {
  const { id, words, kind, code, taughtBy, createdAt } = line;
  return html`<li><span><span class="words">${words}</span> <small>${KINDS[kind]} của <a href="/staff/procedures/${code}">${find(code)?.name ?? code}</a> · ${taughtBy}, ${shortTime(createdAt)}</small></span>
${may(session.staff, 'edit-knowledge') && html`<form method="post" action="/staff/taught/${String(id)}/undo">${hidden(session.csrf)}<button class="quiet">Gỡ</button></form>`}</li>`;
}
