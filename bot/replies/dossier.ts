import type { Choice } from '../message.ts';
import type { ToldDossier } from '../needs.ts';
import { privateCodeLine } from './feedback.ts';
import { PERSON_CHOICE } from './greeting.ts';

const EXAMPLE = 'H24.30-260115-0012';
export const ASK_CODE = `Anh/chị cho em mã hồ sơ ghi trên giấy hẹn, ví dụ ${EXAMPLE}; hoặc chụp giấy hẹn gửi em.`;
export const NO_CODE_CHOICE: Choice = { value: 'dossier:no-code', label: 'Tôi không có mã' };
export const CODE_UNREADABLE = `Em chưa đọc được mã. Mã nằm trên giấy hẹn, gồm chữ và số như ${EXAMPLE}. Anh/chị viết lại giúp em.`;
/** The sender's own phone is asked for where the channel can vouch for it; elsewhere the words help alone. */
export const WHERE_THE_CODE_IS = `Mã ở góc trên giấy tiếp nhận hồ sơ và hẹn trả kết quả, cạnh mã vạch hoặc mã QR, như ${EXAMPLE}. Nộp qua mạng thì mã nằm trong tin nhắn và mục “Hồ sơ của tôi” trên dichvucong.gov.vn.`;
export const OWN_PHONE_FINDS =
  'Dùng Telegram thì anh/chị bấm nút gửi số của chính mình, em tìm hồ sơ đã ghi số đó. Mất giấy hẹn thì nhờ cán bộ tìm theo căn cước.';
export const PHONE_FINDS_NOTHING =
  'Em chưa tìm được hồ sơ theo số này. Anh/chị xem mã trên giấy hẹn giúp em, hoặc nhờ cán bộ tìm theo căn cước.';
/** A phone that the platform does not vouch for proves nothing (design.md 7). */
export const PHONE_IS_NO_PROOF =
  'Em đã nhận số. Ở kênh này số điện thoại chưa đủ để mở hồ sơ, nên anh/chị cho em thêm mã hồ sơ và 6 số cuối căn cước.';

export function askProof(codes: readonly string[]): string {
  const which = codes.length > 1 ? ` cho ${codes.length} hồ sơ ${codes.join(', ')}` : '';
  return `Để giữ kín hồ sơ, anh/chị cho em 6 số cuối của căn cước đã ghi khi nộp${which}; hoặc 4 số cuối kèm năm sinh hay tên của người nộp.`;
}
/** The same sentence for a code that does not exist and for a wrong proof: it must tell nothing (design.md 7). */
export const NOT_FOUND_OR_WRONG =
  'Em không tìm thấy hồ sơ khớp với mã và số này. Anh/chị xem lại mã trên giấy hẹn và số căn cước rồi thử lại, hoặc nhờ cán bộ.';
export const STRONG_ONLY =
  'Để an toàn, lúc này em chỉ nhận 6 số cuối của căn cước đã ghi khi nộp. Anh/chị cho em 6 số đó.';
export const REGISTER_DOWN =
  'Sổ hồ sơ đang không trả lời, không phải lỗi của anh/chị. Anh/chị hỏi lại em sau ít phút, hoặc nhờ cán bộ.';

export function notFoundAmong(code: string): string {
  return `Hồ sơ ${code}: em không tìm thấy hồ sơ khớp với mã và số này.`;
}

export function waitBeforeTrying(minutes: number): string {
  return `Đã thử sai nhiều lần nên em phải tạm dừng tra cứu. Anh/chị thử lại sau ${minutes} phút, hoặc mang giấy hẹn tới Trung tâm Phục vụ hành chính công.`;
}

const FOLLOW: Choice = { value: 'dossier:follow', label: 'Báo tôi khi có thay đổi' };
const COMPLAIN: Choice = { value: 'dossier:late', label: 'Phản ánh việc chậm trễ' };
const CONTEST: Choice = { value: 'dossier:contest', label: 'Không phải tôi yêu cầu' };
const ANOTHER: Choice = { value: 'start:dossier', label: 'Tra hồ sơ khác' };

/** What can be done next; what rests on the proof is left out where the proof ends at once. */
export function dossierChoices(told: readonly ToldDossier[], sharedDevice: boolean): Choice[] {
  const mine = sharedDevice ? [] : choicesOfProved(told);
  const [only] = told;
  const read =
    told.length === 1 && only && only.procedure.code !== ''
      ? [{ value: `p:${only.procedure.code}:overview`, label: 'Xem thủ tục này' }]
      : [];
  return [...mine, ...read, ANOTHER, PERSON_CHOICE];
}

function choicesOfProved(told: readonly ToldDossier[]): Choice[] {
  return [
    ...(told.some(({ ended }) => !ended) ? [FOLLOW] : []),
    ...(told.some(({ lateDays }) => lateDays > 0) ? [COMPLAIN] : []),
    ...(told.some(({ contestable }) => contestable) ? [CONTEST] : []),
  ];
}

export const FOLLOWING =
  'Dạ, hồ sơ có thay đổi em nhắn anh/chị ngay tại đây. Muốn thôi, anh/chị nhắn “thôi theo dõi”.';
export const PROVE_FIRST = 'Anh/chị tra hồ sơ trước giúp em, rồi mới làm tiếp việc này được ạ.';
export const WHICH_ONE = 'Anh/chị muốn nói hồ sơ nào ạ?';

/** The receipt for a dossier on which something was done that its citizen did not ask for. */
export function contestFiled(
  code: string,
  filed: {
    readonly code: string;
    readonly agency: string;
    readonly deadline: string;
    readonly link: string | undefined;
    readonly privateCode: string;
    /** When somebody is there next, where nobody is now. */
    readonly opens: string | undefined;
  },
): string {
  const { opens, link } = filed;
  const who = opens === undefined ? 'Cán bộ xem ngay' : `Cán bộ xem đầu tiên khi mở cửa, ${opens}`;
  const keep = link === undefined ? '' : ` Xem tiến độ tại ${link}.`;
  return [
    `Em đã ghi phản ánh khẩn, mã ${filed.code}: ${dossierWords(code)} có việc không phải anh/chị yêu cầu.`,
    `Nơi giải quyết: ${filed.agency}. ${filed.deadline}`,
    `${who} và nhắn lại anh/chị tại đây.${keep} Anh/chị giữ kín mã hồ sơ và số căn cước giúp em.`,
    privateCodeLine(filed.privateCode),
  ].join('\n');
}

/** Said again of the same dossier: the case is there. */
export function contestAgain(receipt: string): string {
  return `Dạ, việc này em đã ghi ở phản ánh khẩn ${receipt} rồi, cán bộ đang xem. Anh/chị cần thêm gì thì bấm “Phản ánh của tôi”.`;
}

function dossierWords(code: string): string {
  return code === '' ? 'hồ sơ của anh/chị' : `hồ sơ ${code}`;
}

/** Where the thing is, for a case about a dossier; by this a second case of the same is known. */
export function contestedPlace(code: string): string {
  return code === '' ? 'Hồ sơ chưa rõ mã' : `Hồ sơ ${code}`;
}

/** The citizen's case in a sentence: which dossier, what the register said, and that it was not they. */
export function contestReport(contested: {
  readonly code: string;
  readonly stage: string;
  readonly agency?: string | undefined;
  readonly procedure?: { readonly name: string } | undefined;
}): string {
  const { code, stage, agency, procedure } = contested;
  const about = procedure === undefined ? '' : ` (${procedure.name})`;
  const at = agency === undefined ? '' : ` tại ${agency}`;
  const which = code === '' ? 'Hồ sơ chưa rõ mã' : `Hồ sơ ${code}${about}${at}`;
  return `${which} có việc không phải tôi yêu cầu. Lúc tôi xem: ${stage}.`;
}

/** The report that a delay begins with: what the register says, for the citizen to send or change. */
export function lateReport(dossier: {
  readonly code: string;
  readonly procedure: { readonly name: string };
  readonly agency: string;
  readonly lateDays: number;
}): string {
  const { code, procedure, agency, lateDays } = dossier;
  return `Hồ sơ ${code} (${procedure.name}) tại ${agency} trễ ${lateDays} ngày làm việc so với giấy hẹn.`;
}

export const READING_PHOTO = 'Em đang đọc mã trên hình, anh/chị chờ em chút.';
export const PHOTO_UNREADABLE = `Em chưa đọc được mã trên hình. Anh/chị chụp lại cho thẳng, đủ sáng, rõ dòng mã; hoặc viết mã ra, như ${EXAMPLE}.`;

export function confirmCode(code: string): string {
  return `Em đọc được mã ${code}. Đúng mã trên giấy hẹn không ạ?`;
}
export const CONFIRM_SEVERAL = 'Em đọc được mấy mã này. Mã nào đúng với giấy hẹn của anh/chị ạ?';

export function codeChoices(codes: readonly string[]): Choice[] {
  const [only] = codes;
  const right =
    codes.length === 1 && only
      ? [{ value: `dossier:code:${only}`, label: 'Đúng mã này' }]
      : codes.map((code) => ({ value: `dossier:code:${code}`, label: code }));
  return [...right, { value: 'dossier:code-wrong', label: 'Không đúng' }];
}
