import type { NoticeWords } from '../notices/notice.ts';
import { noticeText } from './notice.ts';

/** How a citizen hears that the answer is due on an earlier day than they were told. */
export function dueEarlierNotice(receipt: string, explained: string, office: string): NoticeWords {
  return dueNotice(`Phản ánh ${receipt} của anh/chị sẽ được trả lời sớm hơn.`, {
    receipt,
    explained,
    office,
  });
}

/** The same where it is due later, because the office's calendar changed. */
export function dueLaterNotice(receipt: string, explained: string, office: string): NoticeWords {
  const first = `Lịch làm việc thay đổi nên phản ánh ${receipt} của anh/chị sẽ được trả lời muộn hơn đã hẹn, mong anh/chị thông cảm.`;
  return dueNotice(first, { receipt, explained, office });
}

function dueNotice(
  first: string,
  {
    receipt,
    explained,
    office,
  }: { readonly receipt: string; readonly explained: string; readonly office: string },
): NoticeWords {
  return noticeText(`${first}\n${explained}`, {
    subject: `Hạn trả lời phản ánh ${receipt}`,
    office,
    values: { ma_phan_anh: receipt, noi_dung: first, co_quan: office },
  });
}
