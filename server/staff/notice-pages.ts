import type { NoticeLine } from '#adapters/postgres/notices/notice-list.ts';
import type { TemplateRow } from '#adapters/postgres/notices/templates.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { NOTICE_PURPOSES, type NoticePurpose, type NoticeWay } from '#bot/notices/notice.ts';
import { type Html, html } from '#widget/pages/html.ts';
import { MOST_UNCONFIRMED, type Preview } from '../notices/announce.ts';
import { may } from './may.ts';
import { whyInWords } from './notice-words.ts';
import { hidden, notice, shortTime, staffPage } from './staff-page.ts';

const STATUS: Readonly<Record<string, string>> = {
  waiting: 'chờ gửi',
  'in-chat': 'đang gửi trong hội thoại',
  telling: 'đang gửi',
  sent: 'đã gửi',
  'not-sent': 'CHƯA BÁO ĐƯỢC',
  unknown: 'CHƯA RÕ ĐÃ TỚI CHƯA',
  withdrawn: 'đã rút lại',
  'set-aside': 'cán bộ đã tự lo',
};

const WAY: Readonly<Record<NoticeWay, string>> = {
  chat: 'hội thoại',
  'zalo-user': 'tin mẫu Zalo theo tài khoản',
  'zalo-phone': 'tin mẫu Zalo theo số điện thoại',
  mail: 'thư điện tử',
};

const PURPOSE: Readonly<Record<NoticePurpose, string>> = {
  'reception-turn': 'Lượt tiếp dân được trả lời, hoặc nhắc trước',
  'case-answered': 'Phản ánh đã trả lời',
  'case-changed': 'Phản ánh có thay đổi',
  'dossier-changed': 'Hồ sơ có thay đổi',
  announcement: 'Thông báo chung',
};

/** Notices with their fate; what a person must decide has its buttons beside it. */
export function noticeList(session: StaffSession, lines: readonly NoticeLine[]): Html {
  return html`<ul>${lines.map((line) => one(session, line))}</ul>`;
}

function one(session: StaffSession, line: NoticeLine): Html {
  const { subject, status, way, because, createdAt, deliveredAt, notBefore } = line;
  const open = status === 'not-sent' || status === 'unknown';
  const by = way === null ? '' : ` qua ${WAY[way as NoticeWay] ?? way}`;
  return html`<li>${shortTime(createdAt)} · ${aboutIn(subject)}: ${open ? html`<strong class="late">${STATUS[status]}</strong>` : (STATUS[status] ?? status)}${status !== 'not-sent' && by}${deliveredAt !== null && ` · tới lúc ${shortTime(deliveredAt)}`}${status === 'waiting' && ` · từ ${shortTime(notBefore)}`}
${because !== null && html`<small>${whyInWords(because)}</small>`}
${open && decide(session, line)}</li>`;
}

/** For whoever answers citizens: send it again, or say that it was seen to. */
function decide(session: StaffSession, { id, status, conversationId }: NoticeLine): Html | string {
  if (!may(session.staff, 'serve-citizens')) return '';
  const again = status === 'unknown' ? 'Gửi lại (có thể trùng)' : 'Gửi lại';
  return html`${button(session, `/staff/notices/${id}/again`, again)}${button(session, `/staff/notices/${id}/set-aside`, 'Đã tự báo, bỏ qua')} <a href="/staff/conversations/${conversationId}">Xem hội thoại</a>`;
}

function aboutIn(subject: string): Html | string {
  const [kind, code = ''] = subject.split('/');
  if (kind === 'case') return html`phản ánh <a href="/staff/cases/${code}">${code}</a>`;
  return kind === 'dossier' ? `hồ sơ ${code}` : 'thông báo chung';
}

function button(session: StaffSession, action: string, label: string): Html {
  return html`<form method="post" action="${action}">${hidden(session.csrf)}<button class="quiet">${label}</button></form>`;
}

/** What the page of notices shows. */
export interface NoticesShown {
  readonly open: readonly NoticeLine[];
  readonly waiting: readonly { readonly because: string; readonly count: number }[];
  readonly templates: readonly TemplateRow[];
  /** True where an account sends template messages. */
  readonly hasTemplates: boolean;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly mayAnnounce: boolean;
}

export function noticesPage(
  session: StaffSession,
  shown: NoticesShown,
  said?: { readonly text: string; readonly kind: 'done' | 'wrong' },
): string {
  const { open, waiting, hasTemplates, mayAnnounce } = shown;
  const main = html`${notice(said?.text, said?.kind)}
<h2>Cần cán bộ xem</h2>${open.length === 0 ? html`<p>Không có tin nào chưa báo được.</p>` : noticeList(session, open)}
<p>Đang chờ gửi: ${waiting.length === 0 ? 'không có' : waiting.map(({ because, count }) => `${count} tin${because && ` (${whyInWords(because)})`}`).join(', ')}.</p>
${hasTemplates && templatesPart(session, shown.templates)}
${mayAnnounce && announceForm(session, shown)}`;
  return staffPage('Tin báo cho người dân', session, main);
}

function templatesPart(session: StaffSession, rows: readonly TemplateRow[]): Html {
  return html`<h2>Tin mẫu Zalo (ZBS)</h2>
<p><a href="/staff/notices/quota">Hỏi Zalo hôm nay còn bao nhiêu tin</a></p>
<ul>${rows.map((row) => html`<li>${PURPOSE[row.purpose]}: mẫu ${row.templateId} · ${templateState(row)}</li>`)}</ul>
<form method="post" action="/staff/notices/templates">${hidden(session.csrf)}
<label for="purpose">Dùng khi</label><select id="purpose" name="purpose">${NOTICE_PURPOSES.map((purpose) => html`<option value="${purpose}">${PURPOSE[purpose]}</option>`)}</select>
<label for="templateId">Mã mẫu (template id)</label><input id="templateId" name="templateId" required maxlength="40">
<button>Lưu và kiểm tra mẫu</button></form>
${button(session, '/staff/notices/templates/load', 'Kiểm tra lại mọi mẫu')}`;
}

function templateState({ problem, loadedAt }: TemplateRow): string {
  if (!loadedAt) return 'chưa đọc được từ Zalo';
  return problem === ''
    ? `dùng được, đọc lúc ${shortTime(loadedAt)}`
    : `CHƯA DÙNG ĐƯỢC: ${problem}`;
}

function announceForm(session: StaffSession, { categories }: NoticesShown): Html {
  return html`<h2>Thông báo cho nhiều người</h2>
<form method="post" action="/staff/notices/preview">${hidden(session.csrf)}
<label for="kind">Gửi tới</label><select id="kind" name="kind"><option value="cases">Người có phản ánh đang xử lý</option><option value="followers">Người đang theo dõi hồ sơ</option></select>
<label for="category">Chỉ loại phản ánh</label><select id="category" name="category"><option value="">Mọi loại</option>${categories.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</select>
<label for="procedure">Chỉ thủ tục có mã</label><input id="procedure" name="procedure" maxlength="40">
<label for="communeCode">Chỉ xã có mã</label><input id="communeCode" name="communeCode" maxlength="10">
<label for="text">Nội dung</label><textarea id="text" name="text" required maxlength="1500"></textarea>
<button>Xem trước số người và chi phí</button></form>`;
}

/** Count, cost and a sample before anything leaves; the form carries what was previewed, unchanged. */
export function previewPage(
  session: StaffSession,
  form: Readonly<Record<string, string>>,
  { people, byWay, cost, sample, confirmation }: Preview,
): string {
  const ways = (Object.keys(WAY) as NoticeWay[]).filter((way) => byWay[way] > 0);
  const main = html`<p><strong>${people} người.</strong> Chi phí ước tính <strong>${cost.toLocaleString('vi-VN')} đồng</strong>.</p>
<ul>${ways.map((way) => html`<li>${byWay[way]} người qua ${WAY[way]}</li>`)}${byWay.none > 0 && html`<li class="late">${byWay.none} người không có cách nào báo được</li>`}</ul>
<h2>Người dân sẽ đọc</h2><div class="box">${sample}</div>
${people > MOST_UNCONFIRMED && html`<p>Gửi cho hơn ${MOST_UNCONFIRMED} người thì phải xác nhận. Xác nhận này dùng được 15 phút.</p>`}
${people > 0 && html`<form method="post" action="/staff/notices/send">${hidden(session.csrf)}${Object.entries(form).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<input type="hidden" name="confirmation" value="${confirmation}"><button>Xác nhận gửi cho ${people} người</button></form>`}
<p><a href="/staff/notices">Thôi, không gửi</a></p>`;
  return staffPage('Xem trước thông báo', session, main);
}
