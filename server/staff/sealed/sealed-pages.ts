import type { OpenedMatter } from '#adapters/postgres/cases/open-sealed.ts';
import type { SealedMatter } from '#adapters/postgres/cases/sealed-matters.ts';
import type { StaffSession } from '#adapters/postgres/staff.ts';
import { type Html, html } from '#widget/pages/html.ts';
import type { OpenedFile, OpeningReason, ReadMatter } from '../../desk/sealed/sealed-acts.ts';
import { hidden, notice, shortTime, staffPage } from '../staff-page.ts';

const TRACK: Readonly<Record<SealedMatter['track'], string>> = {
  denunciation: 'Tố cáo',
  'crime-report': 'Tố giác tội phạm',
  'formal-complaint': 'Khiếu nại',
};

const REASONS: readonly (readonly [OpeningReason, string])[] = [
  ['call-back', 'Gọi lại cho người báo'],
  ['hand-over', 'Chuyển cơ quan có thẩm quyền'],
  ['check', 'Kiểm tra việc niêm phong'],
];

const DONE: Readonly<Record<string, string>> = { called: 'Đã ghi: thanh tra đã gọi lại.' };

/** What was sealed, without a word of it. */
export function sealedListPage(
  session: StaffSession,
  matters: readonly SealedMatter[],
  done: string | undefined,
): string {
  const empty = html`<p>Chưa có tin nào được niêm phong. Tố cáo, tố giác và việc chuyển thành khiếu nại hiện ở đây, chỉ thanh tra thấy.</p>`;
  const list = html`<ul class="waits">${matters.map((one) => matterItem(one, session))}</ul>`;
  const main = html`${notice(DONE[done ?? ''])}
<p class="hint">Danh sách không hiện nội dung. Mỗi lần mở đều ghi vào nhật ký: ai mở, lúc nào, vì sao.</p>
${matters.length === 0 ? empty : list}`;
  return staffPage('Tin được niêm phong', session, main);
}

function matterItem(one: SealedMatter, { csrf }: StaffSession): Html {
  const { id, track, receipt, channel, messages, at, callBack } = one;
  const select = `reason-${id}`;
  return html`<li class="box"><p><b>${TRACK[track]}</b> · ${shortTime(at)}${receipt !== null && html` · ${receipt}`}${channel !== null && html` · kênh ${channel}`} · ${messages} tin${callBack === 'open' && html` · <span class="late">chờ gọi lại</span>`}${callBack === 'done' && ' · đã gọi lại'}</p>
<form method="post" action="/staff/sealed/${id}/open">${hidden(csrf)}<label for="${select}">Mở để làm gì</label><select id="${select}" name="reason">${REASONS.map(([reason, words]) => html`<option value="${reason}">${words}</option>`)}</select><p><button>Mở nội dung</button></p></form></li>`;
}

/** One opened: shown in this answer alone, there is no address to come back to. */
export function sealedMatterPage(
  session: StaffSession,
  { matter, opened, files }: ReadMatter,
): string {
  const { id, track, receipt, at, callBack } = matter;
  const called = html`<form method="post" action="/staff/sealed/${id}/called">${hidden(session.csrf)}<button>Đã gọi lại</button></form>`;
  const main = html`<p>${TRACK[track]} · ${shortTime(at)}${receipt !== null && html` · ${receipt}`}. Lần mở này đã ghi vào nhật ký. Rời trang là nội dung đóng lại.</p>
${callBackPart(opened, callBack)}${callBack === 'open' && called}
${opened.case && caseOf(opened.case)}
${lines('Người báo viết', opened.messages)}
${files.map(filePart)}
<p><a href="/staff/sealed">Đóng, về danh sách</a></p>`;
  return staffPage('Nội dung được niêm phong', session, main);
}

function callBackPart({ callBackPhones }: OpenedMatter, callBack: string): Html {
  if (callBack === 'none') return html`<p>Người báo không xin gọi lại.</p>`;
  return html`<p>${callBack === 'open' ? 'Xin gọi lại' : 'Đã gọi lại'}, số: ${callBackPhones.map((phone) => html`<a href="tel:${phone}">${phone}</a> `)}</p>`;
}

function caseOf({ text, place, answer, phone, notes }: NonNullable<OpenedMatter['case']>): Html {
  return html`<h2>Phản ánh ban đầu</h2><div class="box">${text}</div><p>Nơi xảy ra: ${place}</p>
${phone !== undefined && html`<p>Số người dân để lại: <a href="tel:${phone}">${phone}</a></p>`}
${answer !== undefined && html`<h2>Đã trả lời</h2><div class="box">${answer}</div>`}
${lines('Cán bộ đã ghi', notes)}`;
}

function lines(
  heading: string,
  said: readonly { readonly at: Date; readonly words: string }[],
): Html | string {
  if (said.length === 0) return '';
  return html`<h2>${heading}</h2><ul>${said.map(({ at, words }) => html`<li>${shortTime(at)} · ${words}</li>`)}</ul>`;
}

/** Inside the page itself: a file of its own would have an address. */
function filePart({ mediaType, base64 }: OpenedFile, at: number): Html {
  const source = `data:${mediaType};base64,${base64}`;
  if (mediaType.startsWith('image/'))
    return html`<p><img src="${source}" alt="Hình ${at + 1} của người báo" width="320"></p>`;
  return html`<p><a href="${source}" download="tin-thoai">Tải tin thoại ${at + 1} về máy để nghe</a></p>`;
}
