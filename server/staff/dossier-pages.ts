import type { StaffSession } from '#adapters/postgres/staff.ts';
import { DATABASE_REGISTER } from '#adapters/registers/database-register.ts';
import { UNANSWERED_BECAUSE } from '#console/dossier-labels.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { dossierOverview, lookAtDossier } from '../dossiers/desk-view.ts';
import { nextStep, stageForm, type Typed } from './dossier-entry-pages.ts';
import { may } from './may.ts';
import { notice, shortTime, staffPage } from './staff-page.ts';

type Overview = Awaited<ReturnType<typeof dossierOverview>>;
type Seen = NonNullable<Awaited<ReturnType<typeof lookAtDossier>>>;

/** Search, what could not be answered, and how the days on receipts were kept. */
export function dossierListPage(session: StaffSession, words: string, overview: Overview): string {
  const { found, unanswered, figures } = overview;
  const main = html`<form method="get" action="/staff/dossiers"><label for="q">Mã hồ sơ, thủ tục hoặc cơ quan</label>
<input id="q" name="q" value="${words}" maxlength="100"><button>Tìm</button></form>
${may(session.staff, 'enter-dossiers') && html`<p><a href="/staff/dossiers/new">Ghi hồ sơ mới</a></p>`}
${words !== '' && results(found)}
<h2>Đúng hẹn, 90 ngày qua</h2>${
    figures.length === 0
      ? html`<p>Chưa có hồ sơ nào xong.</p>`
      : table(
          ['Cơ quan', 'Đã xong', 'Đúng hẹn', 'Tỷ lệ'],
          figures.map(({ agency, finished, onTime }) => [
            agency,
            finished,
            onTime,
            `${Math.floor((100 * onTime) / finished)} %`,
          ]),
        )
  }
<p>Đúng hẹn: xong trước ngày hẹn trả, không tính những ngày làm việc chờ người dân; yêu cầu bổ sung quá một lần là trễ.</p>
<h2>Hỏi “hồ sơ tới đâu” mà chưa trả lời được, 30 ngày qua</h2>${
    unanswered.length === 0
      ? html`<p>Không có.</p>`
      : table(
          ['Cơ quan', 'Vì', 'Số lần'],
          unanswered.map(({ agency, because, count }) => [
            agency || 'không rõ',
            UNANSWERED_BECAUSE[because] ?? because,
            count,
          ]),
        )
  }`;
  return staffPage('Hồ sơ', session, main);
}

function results(found: Overview['found']): Html {
  if (found.length === 0) return html`<p>Không có hồ sơ nào khớp.</p>`;
  return html`<div class="scroll"><table><thead><tr><th>Mã</th><th>Thủ tục</th><th>Cơ quan</th><th>Tình trạng</th><th>Hẹn trả</th></tr></thead><tbody>${found.map(
    (one) =>
      html`<tr><td><a href="/staff/dossiers/view?code=${encodeURIComponent(one.code)}">${one.code}</a></td><td>${one.procedure}</td><td>${one.agency}</td><td>${one.status}</td><td>${one.dueAt ? shortTime(one.dueAt) : ''}</td></tr>`,
  )}</tbody></table></div>`;
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): Html {
  return html`<div class="scroll"><table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${String(cell)}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** What became of a step that was typed in, and what was typed where it was not kept. */
interface EnteredStep {
  readonly text: string;
  /** Empty once it was kept: the form begins anew. */
  readonly typed: Typed;
  readonly wrong: readonly string[];
}

/** One dossier: where it stands, what happened, who looked; the next step for who may write it. Nothing of its applicant. */
export function dossierPage(
  session: StaffSession,
  { dossier, events, looked }: Seen,
  { text, typed, wrong }: EnteredStep = { text: '', typed: {}, wrong: [] },
): string {
  const main = html`${notice(text, Object.keys(typed).length > 0 ? 'wrong' : 'done')}<p>${dossier.procedure} · ${dossier.agency}${dossier.office !== '' && ` · đang ở ${dossier.office}`}</p>
<p>Tình trạng: ${dossier.status}. Nộp ${shortTime(dossier.submittedAt)}${dossier.dueAt !== null && `, hẹn trả ${shortTime(dossier.dueAt)}`}${dossier.finishedAt !== null && `, xong ${shortTime(dossier.finishedAt)}`}.</p>
<p>${dossier.register === DATABASE_REGISTER ? 'Sổ tại đây' : `Sổ ${dossier.register}`}, cập nhật ${shortTime(dossier.seenAt)}.</p>
<h2>Diễn biến</h2><ul>${events.map(({ at, status, unit, note }) => html`<li>${shortTime(at)} · ${status}${unit !== '' && ` · ${unit}`}${note !== '' && `: ${note}`}</li>`)}</ul>
${may(session.staff, 'enter-dossiers') && stageForm(session, dossier.code, { ...nextStep(new Date()), ...typed }, wrong)}
<h2>Ai đã xem</h2>${looked.length === 0 ? html`<p>Chưa ai xem trước anh/chị.</p>` : html`<ul>${looked.map(({ at, actor }) => html`<li>${shortTime(at)} · ${actor}</li>`)}</ul>`}`;
  return staffPage(`Hồ sơ ${dossier.code}`, session, main);
}
