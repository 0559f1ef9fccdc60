import { html, telHref } from './html.ts';
import { infoPage, list, para, twoColumns } from './info.ts';
import { ASK_PATH, type PageOffice } from './page.ts';

/** What the office keeps of a citizen and how to have it deleted. */
export function privacyPage(office: PageOffice): string {
  return infoPage({
    office,
    title: 'Dữ liệu của anh/chị',
    lede: 'Em giữ những gì cần để trả lời và xử lý việc của anh/chị. Anh/chị yêu cầu xóa được.',
    sections: [
      {
        title: 'Em giữ những gì',
        body: [
          list([
            'Câu anh/chị hỏi và câu trả lời, để mình nói tiếp được và cán bộ sửa chỗ em trả lời sai.',
            'Phản ánh: lời kể, nơi xảy ra, hình, số điện thoại nếu anh/chị cho. Số điện thoại lưu dạng mã hóa.',
            'Đừng gửi số căn cước, mật khẩu. Lỡ gửi thì câu hỏi chuyển cho người soạn đã được che, nhưng tin gốc vẫn còn trong hệ thống.',
          ]),
        ],
      },
      {
        title: 'Ai đọc được',
        body: [
          para(
            'Cán bộ được giao việc đọc phản ánh. Anh/chị chọn được việc giấu số điện thoại với đơn vị xử lý.',
          ),
          para('Mã biên nhận chỉ cho xem chặng đường và hạn, không cho xem lời kể, hình hay tên.'),
        ],
      },
      {
        title: 'Xóa dữ liệu',
        body: [
          para(
            html`Anh/chị <a href="${ASK_PATH}?q=${encodeURIComponent('Xóa dữ liệu của tôi')}">nhắn “xóa dữ liệu của tôi”</a> cho trợ lý. Phản ánh đang xử lý thì cơ quan còn phải giữ theo luật.`,
          ),
          para('Dùng máy chung thì bấm Xong trước khi đi, người sau không đọc lại được.'),
        ],
      },
      {
        title: 'Máy trả lời, không phải người',
        body: [
          para(
            'Trợ lý là máy, trả lời theo trang thủ tục và ghi nguồn. Việc của anh/chị do cán bộ quyết định, máy không quyết định.',
          ),
        ],
      },
    ],
  });
}

/** What works for whom, and what does not. */
export function accessibilityPage(office: PageOffice): string {
  return infoPage({
    office,
    title: 'Ai cũng dùng được',
    lede: 'Trang này nhắm mức WCAG 2.2 AA. Dưới đây là chỗ đã thử và chỗ còn thiếu.',
    sections: [
      {
        title: 'Chỗ đã thử',
        body: [
          list([
            'Khung chat dùng được bằng bàn phím, không cần chuột.',
            'Trang chủ, khung chat, trang đơn giản: phóng to 400 %, màn hình hẹp 320 điểm, chữ không bị cắt.',
            'Chữ và nền tương phản ít nhất 7 trên 1, nền sáng và nền tối.',
            html`Không cần chạy mã lệnh: <a href="${ASK_PATH}">trang đơn giản</a> hỏi và phản ánh được trên máy cũ, mạng chậm.`,
            'Máy quét lỗi (axe) không thấy lỗi ở trang chủ, khung chat và trang đơn giản.',
          ]),
        ],
      },
      {
        title: 'Chỗ còn thiếu',
        body: [
          list([
            'Trang thủ tục, lệ phí, tra cứu, nơi nộp, lịch tiếp dân mới làm, chưa quét lỗi và chưa in thử.',
            'Chưa có người khiếm thị thử bằng NVDA, TalkBack, VoiceOver thật. Máy quét chỉ thấy một phần lỗi.',
            'Chưa có người lớn tuổi thử trên điện thoại thật.',
            'Đọc to cần giọng tiếng Việt của trình duyệt; máy không có giọng thì chỉ có chữ lớn.',
            'Tệp mẫu đơn và trang gốc của cơ quan khác có thể không đọc được bằng trình đọc màn hình.',
            'Trang đơn giản chưa gửi kèm hình được. Anh/chị mang hình tới nơi tiếp nhận hoặc dùng khung chat.',
            'Chưa có ngôn ngữ ký hiệu và tiếng dân tộc.',
          ]),
        ],
      },
      {
        title: 'Gặp chỗ khó dùng',
        body: [
          para(
            html`Anh/chị <a href="${ASK_PATH}?q=${encodeURIComponent('Tôi muốn phản ánh trang này khó dùng')}">nhắn cho trợ lý</a>${office.phone && html` hoặc gọi <a href="${telHref(office.phone)}">${office.phone}</a>`}. Cán bộ làm giúp được mọi việc ở quầy.`,
          ),
        ],
      },
    ],
  });
}

export interface QualityView {
  readonly office: PageOffice;
  /** "29/11/2026". */
  readonly measuredOn: string;
  readonly commit: string;
  readonly figures: readonly { readonly what: string; readonly value: string }[];
  /** "Trong 90 ngày qua: 45 trên 50 phản ánh được trả lời đúng hạn (90 %)." */
  readonly onTime: string;
}

/** How well we answer: measured figures with their day, and the live share of answers in time. */
export function qualityPage(view: QualityView): string {
  const rows = view.figures.map(({ what, value }) => [what, value] as const);
  return infoPage({
    office: view.office,
    title: 'Trả lời tốt tới đâu',
    lede: 'Máy có lúc trả lời sai. Dưới đây là bao nhiêu lần, đo thế nào.',
    sections: [
      { title: 'Phản ánh được trả lời đúng hạn', body: [para(view.onTime)] },
      {
        title: 'Câu trả lời về thủ tục',
        body: [
          twoColumns('Kết quả đo', ['Đo cái gì', 'Kết quả'], rows),
          para(
            `Đo ngày ${view.measuredOn}, bản ${view.commit}, trên những câu hỏi đã xem khi làm, nên ngoài thực tế có thể kém hơn.`,
          ),
          para('Trước khi đi nộp, anh/chị xem lại trang gốc ghi dưới mỗi câu trả lời.'),
        ],
      },
    ],
  });
}

/** Numbers to call, large. */
export function emergencyPage(
  office: PageOffice,
  numbers: readonly { readonly number: string; readonly name: string; readonly when: string }[],
): string {
  const lines = numbers.map(
    ({ number, name, when }) =>
      html`<li><a class="btn danger call" href="tel:${number}">Gọi ${number}</a><span><b>${name}</b>: ${when}</span></li>`,
  );
  return infoPage({
    office,
    title: 'Số khẩn cấp',
    lede: 'Ra chỗ an toàn trước, rồi gọi. Gọi không mất tiền. Trợ lý là máy, không gọi thay được.',
    sections: [{ title: 'Gọi số nào', body: [html`<ul class="calls">${lines}</ul>`] }],
  });
}
