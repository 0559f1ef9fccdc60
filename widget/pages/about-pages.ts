import { html, telHref } from './html.ts';
import { infoPage, list, para, twoColumns } from './info.ts';
import { ASK_PATH, type PageOffice } from './page.ts';

const KEPT = [
  'Câu anh/chị hỏi và câu trả lời, để mình nói tiếp được và cán bộ sửa chỗ em trả lời sai.',
  'Phản ánh: lời kể, nơi xảy ra, hình, số điện thoại nếu anh/chị cho. Số điện thoại lưu dạng mã hóa.',
  'Đăng ký gặp lãnh đạo: họ tên, số điện thoại và việc muốn nói lưu dạng mã hóa, xóa ít ngày sau buổi tiếp (số ngày ghi ở trang Lịch tiếp dân).',
  'Hình được vẽ lại trước khi lưu: nơi chụp, giờ chụp và máy chụp không còn trong hình.',
  'Trang đơn giản và trang tra cứu dùng mỗi trang một cookie, chỉ để mở lại đúng việc của anh/chị. Đóng trình duyệt là hết. Không có cookie quảng cáo, không theo dõi.',
  'Đừng gửi số căn cước, mật khẩu. Lỡ gửi thì câu hỏi chuyển cho người soạn đã được che, nhưng tin gốc vẫn còn trong hệ thống.',
] as const;

/** What the office keeps of a citizen and how to have it deleted. */
export function privacyPage(office: PageOffice): string {
  return infoPage({
    office,
    title: 'Dữ liệu của anh/chị',
    lede: 'Em giữ những gì cần để trả lời và xử lý việc của anh/chị. Anh/chị yêu cầu xóa được.',
    sections: [
      {
        title: 'Em giữ những gì',
        body: [list(KEPT)],
      },
      {
        title: 'Ai đọc được',
        body: [
          para(
            'Cán bộ được giao việc đọc phản ánh. Anh/chị chọn được việc giấu số điện thoại với đơn vị xử lý.',
          ),
          para(
            'Mã biên nhận chỉ cho xem việc đang ở bước nào và hạn trả lời. Có thêm mã riêng mới xem được lời kể, hình, câu trả lời, và bổ sung, đánh giá, rút được. Anh/chị giữ kín mã riêng.',
          ),
          para('Tố cáo được niêm kín riêng, chỉ người phụ trách thanh tra mở được.'),
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
            'Mọi trang và khung chat: phóng to 400 %, màn hình hẹp 320 điểm, chữ không bị cắt.',
            'Chữ và nền tương phản ít nhất 7 trên 1, nền sáng và nền tối.',
            html`Không cần chạy mã lệnh: <a href="${ASK_PATH}">trang đơn giản</a> hỏi, phản ánh kèm hình và tra hồ sơ được trên máy cũ, mạng chậm; trang tra cứu theo dõi, bổ sung, đánh giá được.`,
            'Máy quét lỗi (axe) không thấy lỗi ở mọi trang này và khung chat, nền sáng và nền tối.',
            'Mọi trang in ra giấy đọc được, không có nút và thanh chỉ dùng trên màn hình.',
          ]),
        ],
      },
      {
        title: 'Chỗ còn thiếu',
        body: [
          list([
            'Chưa có người khiếm thị thử bằng NVDA, TalkBack, VoiceOver thật. Máy quét chỉ thấy một phần lỗi.',
            'Chưa có người lớn tuổi thử trên điện thoại thật.',
            'Đọc to cần giọng tiếng Việt của trình duyệt; máy không có giọng thì chỉ có chữ lớn.',
            'Tệp mẫu đơn và trang gốc của cơ quan khác có thể không đọc được bằng trình đọc màn hình.',
            'Trang đơn giản chưa gửi được tin thoại, và không tự lấy vị trí của máy. Anh/chị chọn xã, phường rồi viết chỗ, hoặc dán tọa độ.',
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
