import type { OtherTrack } from '#cases/case-event.ts';
import type { NoticeWords } from '../notices/notice.ts';
import { HOW_TO_STOP, mailText } from './notice.ts';

/** What every notice about a case names. */
export interface NamedCase {
  readonly receipt: string;
  /** Who signs it. */
  readonly name: string;
  readonly office: string;
}

/** A notice in the words of each way. Template messages carry the state alone: what was written stays in the chat. */
function words({ receipt, name, office }: NamedCase, state: string, said: string): NoticeWords {
  return {
    chat: `${said}\n${name}\n\n${HOW_TO_STOP}`,
    mail: {
      subject: `Phản ánh ${receipt}: ${state}`,
      text: mailText(`${said}\n\n${name}`, office),
    },
    values: {
      ma_phan_anh: receipt,
      trang_thai: state,
      co_quan: office,
      noi_dung: `Phản ánh ${receipt}: ${state}`,
    },
  };
}

/** The clock stands from now on, and the citizen is told so. */
export function caseAskedNotice(one: NamedCase, question: string): NoticeWords {
  return words(
    one,
    'chờ anh/chị bổ sung',
    `Phản ánh ${one.receipt}: cán bộ cần hỏi thêm anh/chị:\n${question}\nAnh/chị nhắn trả lời ngay tại đây. Hạn trả lời tạm dừng trong lúc chờ.`,
  );
}

/** Another system answered it; whoever brought the answer in does not sign it. */
export function caseAnsweredOutsideNotice(
  { receipt, office }: Omit<NamedCase, 'name'>,
  from: string,
  answer: string,
): NoticeWords {
  return words(
    { receipt, office, name: from },
    'đã có trả lời',
    `Phản ánh ${receipt} của anh/chị đã có trả lời từ nơi tiếp nhận khác:\n${answer}`,
  );
}

export function caseRefusedNotice(one: NamedCase, reason: string): NoticeWords {
  return words(
    one,
    'không tiếp nhận',
    `Phản ánh ${one.receipt} của anh/chị chưa được tiếp nhận xử lý. Lý do:\n${reason}\nAnh/chị thấy chưa đúng thì nhắn lại, cán bộ sẽ xem lại.`,
  );
}

export function caseForwardedNotice(one: NamedCase, to: string, reason: string): NoticeWords {
  return words(
    one,
    'đã chuyển cơ quan khác',
    `Phản ánh ${one.receipt} của anh/chị đã được chuyển tới ${to}. Lý do:\n${reason}`,
  );
}

export function caseExtendedNotice(one: NamedCase, reason: string, due: string): NoticeWords {
  return words(
    one,
    'gia hạn',
    `Phản ánh ${one.receipt} cần thêm thời gian, mong anh/chị thông cảm. Lý do:\n${reason}\nHạn trả lời mới: trước ${due}.`,
  );
}

export function caseReopenedNotice(one: NamedCase, reason: string): NoticeWords {
  return words(
    one,
    'mở lại để xử lý tiếp',
    `Phản ánh ${one.receipt} của anh/chị được mở lại để xử lý tiếp. Lý do:\n${reason}`,
  );
}

/** Whose case it ended in is not told: only that the outcome comes. */
export function caseMergedNotice(one: NamedCase): NoticeWords {
  return words(
    one,
    'gộp xử lý chung',
    `Phản ánh ${one.receipt} của anh/chị trùng với một phản ánh khác đang xử lý nên được gộp lại. Có kết quả, anh/chị được báo ngay tại đây.`,
  );
}

export function caseUnmergedNotice(one: NamedCase): NoticeWords {
  return words(
    one,
    'xử lý riêng',
    `Phản ánh ${one.receipt} của anh/chị được tách ra để xử lý riêng. Có kết quả, anh/chị được báo ngay tại đây.`,
  );
}

const CRIME_REPORT_TOLD =
  'Nội dung anh/chị gửi là tin báo tội phạm, công an mới có thẩm quyền xử lý. Việc đang xảy ra: gọi ngay 113. Việc đã qua: anh/chị báo công an xã, phường nơi gần nhất. Nội dung đã được niêm phong, không ai ngoài thanh tra xem được.';

const COMPLAINT_TOLD = [
  'Việc này là khiếu nại, phải gửi đơn chứ không qua phản ánh.',
  '- Đơn ghi: ngày tháng; tên, địa chỉ của anh/chị; tên cơ quan hoặc người ra quyết định; nội dung, lý do và yêu cầu; ký tên.',
  '- Nộp tại chính cơ quan đã ra quyết định, trực tiếp hoặc qua bưu điện, hoặc trình bày tại buổi tiếp công dân.',
  'Căn cứ: Luật Khiếu nại số 02/2011/QH13.',
].join('\n');

/** The content is sealed and not repeated; only a signed petition or a visit counts. */
const DENUNCIATION_TOLD = [
  'Việc này là tố cáo. Luật giữ kín tên người tố cáo, nên nội dung anh/chị gửi đã được niêm phong.',
  '- Tố cáo phải bằng đơn có ký tên, hoặc đến trình bày trực tiếp.',
  '- Gửi tới người đứng đầu cơ quan quản lý người bị tố cáo, Thanh tra tỉnh, hoặc Ban tiếp công dân tỉnh.',
  '- Anh/chị có quyền yêu cầu giữ bí mật họ tên, địa chỉ, bút tích.',
  'Căn cứ: Luật Tố cáo số 25/2018/QH14.',
].join('\n');

const TOLD: Readonly<Record<OtherTrack, string>> = {
  denunciation: DENUNCIATION_TOLD,
  'crime-report': CRIME_REPORT_TOLD,
  'formal-complaint': COMPLAINT_TOLD,
};

/** How the law's own way is told to whoever had filed it as feedback. Outside the chat nothing of it is named. */
export function otherTrackNotice(track: OtherTrack, name: string, office: string): NoticeWords {
  const neutral = 'Cơ quan có hướng dẫn cho anh/chị';
  return {
    chat: `Cán bộ đã xem lại nội dung anh/chị gửi.\n${TOLD[track]}\n${name}`,
    mail: {
      subject: neutral,
      text: mailText(`${neutral}. Anh/chị mở lại nơi đã nhắn để xem.`, office),
    },
    values: { co_quan: office, trang_thai: neutral, noi_dung: neutral },
  };
}
