import type { Choice, Reply } from '../message.ts';
import type { LegalLine, LegalWays, ReceptionDays } from '../needs.ts';

/** Only the inspection role sees who asked to be called (domain.md). */
export const INSPECTION_CALL: Choice = { value: 'inspection:call', label: 'Nhờ thanh tra gọi lại' };
export const IT_IS_FEEDBACK: Choice = { value: 'track:feedback', label: 'Không, tôi chỉ phản ánh' };
const PERSON_CALLS: Choice = { value: 'person', label: 'Nhờ cán bộ gọi lại' };
const IT_IS_A_COMPLAINT: Choice = { value: 'track:complaint', label: 'Khiếu nại quyết định' };
const IT_IS_A_DENUNCIATION: Choice = { value: 'track:denunciation', label: 'Tố cáo người làm sai' };

const SEALED = 'Tin vừa rồi em đã niêm phong, chỉ thanh tra mở được; em không ghi thành phản ánh.';
/** To another portal, which must carry it no further: nothing of it stays here. */
export const NOT_KEPT = 'Lời vừa gửi em không giữ lại và không ghi thành phản ánh.';

/** A denunciation goes its own way: what counts, who protects, where to go next. */
export function denunciationReply(
  { denunciation }: LegalWays,
  reception: ReceptionDays,
  kept: string = SEALED,
): Reply {
  return {
    text: [
      `Dạ, việc này là tố cáo, chỉ đơn có ký tên hoặc lời trình bày trực tiếp mới được giải quyết. ${kept}`,
      ...linesOf(denunciation.ways),
      ...linesOf(denunciation.rights),
      ...linesOf(denunciation.limits),
      ...receptionLines(reception),
      'Căn cứ: Luật Tố cáo số 25/2018/QH14.',
    ].join('\n'),
    choices: [INSPECTION_CALL, IT_IS_FEEDBACK],
  };
}

/** Crime is for the police alone: their numbers and where they are first. */
export function crimeReply(
  { crimeReport }: LegalWays,
  police: readonly string[],
  kept: string = SEALED,
): Reply {
  return {
    text: [
      `Dạ, tin báo về tội phạm thì công an mới xử lý được. ${kept}`,
      ...linesOf(crimeReport.ways),
      ...police.map((line) => `- ${line}`),
      ...linesOf(crimeReport.rights),
      ...linesOf(crimeReport.limits),
      'Căn cứ: Bộ luật Tố tụng hình sự số 101/2015/QH13.',
    ].join('\n'),
    choices: [INSPECTION_CALL, IT_IS_FEEDBACK],
  };
}

/** A formal complaint: the right, the petition as a list to tick, place, limits, next reception day. */
export function complaintReply({ complaint }: LegalWays, reception: ReceptionDays): Reply {
  return {
    text: [
      'Dạ, việc này là khiếu nại, phải gửi đơn chứ không qua phản ánh. Đơn cần có:',
      ...complaint.petition.map(({ text }) => `☐ ${text}`),
      `Nơi nộp: ${complaint.place}.`,
      'Thời hạn:',
      ...linesOf(complaint.limits),
      ...receptionLines(reception),
      'Căn cứ: Luật Khiếu nại số 02/2011/QH13.',
    ].join('\n'),
    choices: [PERSON_CALLS, IT_IS_FEEDBACK],
  };
}

function linesOf(lines: readonly LegalLine[]): readonly string[] {
  return lines.map(({ text, source }) => `- ${text}${source === '' ? '' : ` (${source})`}.`);
}

function receptionLines({ commune, province, sample }: ReceptionDays): readonly string[] {
  const sure = sample ? ' Lịch này chờ cơ quan xác nhận, anh/chị hỏi lại trước khi đi.' : '';
  return [`Buổi tiếp công dân gần nhất: xã, phường: ${commune}; tỉnh: ${province}.${sure}`];
}

/** Where taking one for the other would harm, the citizen says which it is; until then the words stay sealed. */
export const IS_IT_A_DENUNCIATION: Reply = {
  text: 'Để giữ kín cho anh/chị, em đã niêm phong tin vừa rồi. Anh/chị muốn tố cáo người làm sai luật, hay phản ánh một việc chưa tốt ạ?',
  choices: [IT_IS_A_DENUNCIATION, { value: 'track:feedback', label: 'Phản ánh một việc' }],
};
export const IS_IT_A_COMPLAINT: Reply = {
  text: 'Anh/chị muốn cơ quan xem xét lại quyết định (khiếu nại), hay phản ánh một việc chưa tốt ạ?',
  choices: [IT_IS_A_COMPLAINT, { value: 'track:feedback', label: 'Phản ánh một việc' }],
};
export const TELL_IT_WITHOUT_NAMES =
  'Dạ, anh/chị kể lại việc đó giúp em: việc gì, ở đâu, từ bao giờ. Không cần nêu tên ai; tin trước đã niêm phong nên em không đọc lại được.';
export const INSPECTION_PHONE =
  'Anh/chị để lại số điện thoại; số này được niêm phong, chỉ thanh tra mở được. Không muốn để lại, anh/chị bấm “Thôi”.';
export const NO_INSPECTION_CALL: Choice = { value: 'inspection:none', label: 'Thôi' };
export const INSPECTION_WILL_CALL =
  'Dạ, em đã ghi để thanh tra gọi lại. Ngoài thanh tra không ai thấy yêu cầu này.';
export const INSPECTION_DROPPED = 'Dạ, em không ghi lại gì thêm. Anh/chị cần gì nữa cứ nhắn em.';
