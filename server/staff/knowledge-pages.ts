import type { StaffSession } from '#adapters/postgres/staff.ts';
import type { KnowledgeAnswer } from '#bot/needs.ts';
import { FEE_LABELS, UNIT_LABELS, WAY_LABELS } from '#console/knowledge-labels.ts';
import type { Procedure, Way } from '#knowledge/schema/procedure.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { doubtedField } from '../knowledge/doubted-field.ts';
import { done } from './learn-done.ts';
import { hidden, staffPage } from './staff-page.ts';

export function procedureListPage(
  session: StaffSession,
  q: string,
  found: KnowledgeAnswer | undefined,
): string {
  const rows = found?.candidates.map(
    ({ code, name, score }) =>
      html`<li><a href="/staff/procedures/${code}">${code}</a> · ${name} (${Math.round(score * 100)} %)</li>`,
  );
  const main = html`<form method="get" action="/staff/procedures"><label for="q">Hỏi thử như người dân</label><input id="q" name="q" value="${q}" maxlength="400"><button>Tìm</button></form>
${found && html`<h2>Trợ lý trả lời</h2><div class="box">${found.text || 'Không chắc: đưa ra các thủ tục gần nhất.'}</div><h2>Thủ tục gần nhất</h2><ol>${rows}</ol>`}`;
  return staffPage('Thủ tục', session, main);
}

export function procedurePage(
  session: StaffSession,
  one: Procedure,
  q: string,
  answer: string,
  what: string | undefined,
): string {
  const main = html`${done(what)}<p>Mã ${one.code} · ${one.source.decision} · ${one.field}</p>
<form method="get" action="/staff/procedures/${one.code}"><label for="q">Hỏi thử về thủ tục này</label><input id="q" name="q" value="${q}" maxlength="400" placeholder="lệ phí bao nhiêu"><button class="quiet">Hỏi thử</button></form>
<div class="box">${answer}</div>
${one.suspicions.length > 0 && html`<h2>Chỗ đáng ngờ khi nhập</h2><ul>${one.suspicions.map(({ field, raw }) => html`<li>${doubtedField(field)}: “${raw}”</li>`)}</ul>`}
<h2>Tên thường gọi</h2><p>${one.everydayNames.join(', ') || 'Chưa có.'}</p>${nameForm(session, one.code, 'everydayNames', 'Thêm tên thường gọi')}
<h2>Câu hỏi mẫu</h2><ul>${one.exampleQuestions.map((question) => html`<li>${question}</li>`)}</ul>${nameForm(session, one.code, 'exampleQuestions', 'Thêm câu hỏi mẫu')}
<h2>Sửa yêu cầu, điều kiện</h2>${fieldForm(session, one.code, 'conditions', html`<label for="conditions">Yêu cầu, điều kiện</label><textarea id="conditions" name="text" required>${one.conditions.kind === 'text' ? one.conditions.text : ''}</textarea>`)}
${one.ways.map((way, at) => wayForms(session, one.code, way, at))}`;
  return staffPage(one.name, session, main);
}

function nameForm({ csrf }: StaffSession, code: string, kind: string, label: string): Html {
  return html`<form method="post" action="/staff/procedures/${code}/name">${hidden(csrf)}<input type="hidden" name="kind" value="${kind}"><label for="${kind}">${label}</label><input id="${kind}" name="value" required maxlength="200"><button>Thêm</button></form>`;
}

function fieldForm({ csrf }: StaffSession, code: string, field: string, inputs: Html): Html {
  return html`<form method="post" action="/staff/procedures/${code}/field">${hidden(csrf)}<input type="hidden" name="field" value="${field}">${inputs}<button>Lưu</button></form>`;
}

function wayForms(
  session: StaffSession,
  code: string,
  { kind, fee, duration }: Way,
  at: number,
): Html {
  const options = (rows: readonly (readonly [string, string])[], chosen: string): Html[] =>
    rows.map(([value, name]) =>
      value === chosen
        ? html`<option value="${value}" selected>${name}</option>`
        : html`<option value="${value}">${name}</option>`,
    );
  const amount = fee.kind === 'amount' ? (fee.amounts[0]?.value ?? '') : '';
  const time = duration?.parsed ? duration : undefined;
  return html`<h2>Khi ${WAY_LABELS[kind]}</h2>
${fieldForm(
  session,
  code,
  'fee',
  html`<input type="hidden" name="way" value="${at}"><label for="fee-${at}">Lệ phí</label><select id="fee-${at}" name="kind">${options(FEE_LABELS, fee.kind)}</select>
<label for="value-${at}">Số tiền (đồng)</label><input id="value-${at}" name="value" inputmode="numeric" value="${amount}"><label for="note-${at}">Ghi chú</label><input id="note-${at}" name="note" maxlength="500">`,
)}
${fieldForm(session, code, 'time', html`<input type="hidden" name="way" value="${at}"><label for="time-${at}">Thời hạn</label><input id="time-${at}" name="value" inputmode="numeric" required value="${time?.value ?? ''}"><label for="unit-${at}">Đơn vị</label><select id="unit-${at}" name="unit">${options(UNIT_LABELS, time?.unit ?? 'working-day')}</select>`)}`;
}
