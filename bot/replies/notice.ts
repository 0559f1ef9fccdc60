import type { NoticeWay, NoticeWords } from '../notices/notice.ts';

/** Ends every notice in a chat: how to be left in peace. */
const HOW_TO_STOP = 'Không muốn nhận tin báo nữa, anh/chị nhắn “đừng báo nữa”.';

export const NOTICES_STOPPED =
  'Dạ, em không báo nữa. Anh/chị hỏi thì em vẫn trả lời. Muốn nhận tin báo lại, anh/chị nhắn “báo lại”.';
export const NOTICES_STARTED =
  'Dạ, có thay đổi em báo anh/chị. Muốn thôi, anh/chị nhắn “đừng báo nữa”.';
export const NO_LONGER_FOLLOWED =
  'Dạ, em thôi theo dõi hồ sơ. Muốn theo dõi lại, anh/chị tra hồ sơ rồi chọn “Báo tôi khi có thay đổi”.';
export const MAIL_UNREADABLE =
  'Em chưa đọc được địa chỉ thư. Anh/chị viết lại giúp em, ví dụ “báo qua email lan@example.vn”.';

/** The address is said back, so that a slip of the finger is seen. */
export function mailNoted(address: string): string {
  return `Dạ, khi không nhắn được tại đây em gửi thư tới ${address}. Sai địa chỉ thì anh/chị nhắn lại giúp em.`;
}

const WAY_WORDS: Readonly<Record<NoticeWay, string>> = {
  chat: 'tại khung chat này',
  'zalo-user': 'qua tin báo Zalo',
  'zalo-phone': 'qua số điện thoại',
  mail: 'qua thư điện tử',
};

export function wayLeftOut(ways: readonly NoticeWay[]): string {
  return `Dạ, em không báo ${ways.map((way) => WAY_WORDS[way]).join(', ')} nữa.`;
}

/** How a citizen hears that their case was answered. Templates carry no answer: it stays in the chat. */
export function caseAnsweredNotice(
  receipt: string,
  answer: string,
  name: string,
  office: string,
): NoticeWords {
  const said = `Phản ánh ${receipt} của anh/chị đã có trả lời:\n${answer}\n${name}`;
  return {
    chat: `${said}\n\n${HOW_TO_STOP}`,
    mail: {
      subject: `Phản ánh ${receipt} đã có trả lời`,
      text: mailText(
        `Phản ánh ${receipt} của anh/chị đã có trả lời:\n\n${answer}\n\n${name}`,
        office,
      ),
    },
    values: {
      ma_phan_anh: receipt,
      trang_thai: 'Đã trả lời',
      co_quan: office,
      noi_dung: `Phản ánh ${receipt} đã có trả lời`,
    },
  };
}

/** How a follower hears that a dossier moved: the stage alone, for the rest was shown under proof. */
export function dossierChangedNotice(
  dossier: { readonly code: string; readonly procedure: string },
  stage: string,
  todo: string,
  office: string,
): NoticeWords {
  const { code, procedure } = dossier;
  const said = `Hồ sơ ${code} (${procedure}) có thay đổi: ${stage}.\n${todo}`;
  return {
    chat: `${said}\nXem chi tiết, anh/chị nhắn mã hồ sơ cho em.\n\n${HOW_TO_STOP}`,
    mail: { subject: `Hồ sơ ${code} có thay đổi`, text: mailText(said, office) },
    values: {
      ma_ho_so: code,
      thu_tuc: procedure,
      trang_thai: stage,
      co_quan: office,
      noi_dung: `Hồ sơ ${code}: ${stage}`,
    },
  };
}

/** The same sentences for every way: how to be left in peace behind them in a chat, an address above them in a mail. */
export function noticeText(
  said: string,
  {
    subject,
    office,
    values,
  }: {
    readonly subject: string;
    readonly office: string;
    readonly values: NoticeWords['values'];
  },
): NoticeWords {
  return {
    chat: `${said}\n\n${HOW_TO_STOP}`,
    mail: { subject, text: mailText(said, office) },
    values,
  };
}

/** What an office tells many citizens at once. */
export function announcementNotice(text: string, office: string): NoticeWords {
  return {
    chat: `${office} thông báo:\n${text}\n\n${HOW_TO_STOP}`,
    mail: { subject: `Thông báo của ${office}`, text: mailText(text, office) },
    values: { noi_dung: text, co_quan: office },
  };
}

function mailText(text: string, office: string): string {
  return `Kính gửi anh/chị,\n\n${text}\n\n${office}\n\nThư này được gửi tự động theo yêu cầu của anh/chị. ${HOW_TO_STOP.replace('anh/chị nhắn', 'anh/chị vào khung chat nhắn')}\n`;
}
