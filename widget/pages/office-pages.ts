import { dataBlock, type Html, html, telHref } from './html.ts';
import { infoPage, list, para } from './info.ts';
import { placesData } from './office-data.ts';
import { ASK_PATH, type PageOffice, page } from './page.ts';
import { icon } from './page-icon.ts';

/** A time in which a leader receives citizens. */
export interface Reception {
  /** "thứ Năm, 03/12/2026". */
  readonly day: string;
  /** "7 giờ 30 đến 11 giờ 30". */
  readonly hours: string;
  readonly who: string;
  readonly where: string;
  readonly level: 'commune' | 'province';
  /** A turn can be asked for. */
  readonly bookable: boolean;
}

/** When leaders receive citizens, and how to ask for a turn. */
export function receptionPage(
  office: PageOffice,
  coming: readonly Reception[],
  { sample, keepDays }: { readonly sample: boolean; readonly keepDays: number },
): string {
  const lines = coming.map(
    (one) =>
      html`<li><b>${one.day}</b><span>${one.hours}</span><span>${one.who}, tại ${one.where}</span>${one.bookable && html`<a class="btn" href="${bookPath(one)}">Đăng ký một lượt<span class="sr"> ngày ${one.day}, ${one.who}</span></a>`}</li>`,
  );
  return infoPage({
    office,
    title: 'Lịch lãnh đạo tiếp dân',
    lede: 'Anh/chị tới thẳng, hoặc đăng ký một lượt trước. Mang theo giấy tờ liên quan.',
    sections: [
      {
        title: 'Những buổi sắp tới',
        body: [
          sample &&
            html`<div class="gapnote">${para('Lịch mẫu, cơ quan chưa xác nhận. Anh/chị gọi hỏi trước khi đi.')}</div>`,
          html`<ul class="meetings">${lines}</ul>`,
        ],
      },
      {
        title: 'Đăng ký một lượt thì sao',
        body: [
          list([
            'Anh/chị trả lời vài câu: gặp ai, buổi nào, việc gì, họ tên, số điện thoại. Xong có mã lượt.',
            'Cán bộ báo có lượt hay không; chưa có lời đáp thì chưa phải là hẹn. Có lượt thì em nhắc trước một ngày làm việc.',
            html`Xem hoặc hủy: <a href="${ASK_PATH}">nhắn mã lượt</a>. Từ máy khác thì nhắn thêm mã riêng.`,
            `Những gì anh/chị viết để đăng ký được xóa sau buổi tiếp ${keepDays} ngày.`,
            'Không đăng ký, anh/chị vẫn có quyền tới buổi tiếp dân (Luật Tiếp công dân 42/2013/QH13).',
          ]),
        ],
      },
    ],
  });
}

/** The request goes through the chat, as a sentence that the citizen sees and can change. */
function bookPath({ day, level }: Reception): string {
  const date = day.slice(-'31/12/2026'.length);
  const where = level === 'province' ? 'của Chủ tịch tỉnh' : 'của Chủ tịch xã, phường';
  const words = `Tôi muốn đăng ký lượt tiếp công dân ${where}, ngày ${date}`;
  return `${ASK_PATH}?q=${encodeURIComponent(words)}`;
}

/** A centre where dossiers are handed in. */
export interface Centre {
  readonly name: string;
  /** Undefined while the office has not said. */
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  /** How near it is, where a commune was named: "khoảng 7 km đường chim bay"; empty for the commune's own. */
  readonly how?: string | undefined;
}

export interface CentresPage {
  readonly office: PageOffice;
  /** Where the form goes, by GET, with the field `xa`. */
  readonly action: string;
  readonly asked: string;
  /** What was not understood, in the citizen's words. */
  readonly error?: string | undefined;
  /** Today's communes, offered while one types. */
  readonly communes: readonly string[];
  /** "xã Tân Trụ (thị trấn Tân Trụ cũ)". */
  readonly near?: string | undefined;
  readonly heading: string;
  readonly centres: readonly Centre[];
  /** "7 giờ 30 đến 11 giờ 30 và 13 giờ 30 đến 17 giờ, các ngày làm việc". */
  readonly hours: string;
}

/** Where to hand in, and which is nearest. */
export function centresPage(view: CentresPage): string {
  const { office, heading, centres, hours, near } = view;
  const main = html`<h1>Nơi nộp hồ sơ</h1><p class="lede">Mở cửa: ${hours}. Hồ sơ của tỉnh nộp được ở trung tâm nào cũng được.</p>
${nearForm(view)}
<section class="list-part"><h2>${heading}</h2>${near && html`<p class="hint">Gần ${near} tính theo địa giới và bản đồ, không tính đường đi thật. Anh/chị hỏi đường trước khi đi.</p>`}<ul class="plainlist">${centres.map(centreLine)}</ul></section>`;
  const head = dataBlock(placesData(office, centres, hours));
  return page({ office, title: 'Nơi nộp hồ sơ', main, chat: 'closed', head });
}

function nearForm({ action, asked, error, communes }: CentresPage): Html {
  return html`<form class="form narrow noprint" method="get" action="${action}"><div><label for="xa">Anh/chị ở xã, phường nào?</label><p class="hint" id="xa-hint">Tên cũ cũng được. Ví dụ: thị trấn Tân Trụ</p>${error && html`<p class="err" id="xa-error">${icon('alert')} ${error}</p>`}<input class="${error ? 'field bad' : 'field'}" id="xa" name="xa" value="${asked}" maxlength="100" autocomplete="off" list="xa-list" aria-describedby="${error ? 'xa-error xa-hint' : 'xa-hint'}"${error && html` aria-invalid="true"`}><datalist id="xa-list">${communes.map((one) => html`<option value="${one}"></option>`)}</datalist></div><button class="btn primary">${icon('place')} Tìm nơi gần</button></form>`;
}

function centreLine({ name, address, phone, how }: Centre): Html {
  return html`<li><b>${name}</b>${how && html` <span class="tag">${how}</span>`}<small>${address ?? 'Địa chỉ: cơ quan chưa cung cấp.'}</small><small>${phone ? html`Điện thoại <a href="${telHref(phone)}">${phone}</a>` : 'Điện thoại: cơ quan chưa cung cấp.'}</small></li>`;
}
