import { z } from 'zod';
import { STAFF_STATUS, type StaffStage } from '#dossiers/staff-entry.ts';
import type { Entered } from '../dossiers/enter-dossier.ts';

const line = (longest: number) => z.string().trim().normalize('NFC').max(longest).default('');
const stages = Object.keys(STAFF_STATUS) as [StaffStage, ...StaffStage[]];

/** A dossier typed in, as a form or as JSON; what it says is judged by `recordChange`. */
export const RecordForm = z.object({
  code: line(80),
  procedureCode: line(60),
  procedureName: line(300),
  applicant: line(120),
  phone: line(30),
  idNumber: line(20),
  birthYear: line(4),
  agency: line(200),
  submittedAt: line(30),
  dueAt: line(30),
  note: line(500),
  stage: z.enum(stages),
  /** The dossier is there already and its record is written anew. */
  again: z.enum(['1']).optional(),
});

/** A step of a dossier, typed in. */
export const StageForm = z.object({
  code: line(80),
  stage: z.enum(stages),
  at: line(30),
  office: line(200),
  note: line(1_000),
  until: line(30),
  amount: line(15),
  where: line(300),
});

/** The name of each field as its label has it. */
export const FIELD_WORDS: Readonly<Record<string, string>> = {
  code: 'Mã hồ sơ',
  procedureCode: 'Mã thủ tục',
  procedureName: 'Tên thủ tục',
  applicant: 'Người nộp',
  phone: 'Số điện thoại',
  idNumber: 'Số căn cước',
  birthYear: 'Năm sinh',
  agency: 'Cơ quan',
  submittedAt: 'Nhận lúc',
  dueAt: 'Ngày hẹn trả',
  note: 'Nội dung, lý do, giấy tờ cần bổ sung',
  stage: 'Tình trạng',
  at: 'Thời điểm',
  office: 'Đang ở bộ phận',
  until: 'Bổ sung trước ngày',
  amount: 'Số tiền phải nộp (đồng)',
  where: 'Nộp tiền tại',
};

/** What became of an entry, in a sentence for whoever typed it, and the status of its answer. */
export function enteredWords(entered: Entered): { readonly status: number; readonly text: string } {
  switch (entered.kind) {
    case 'entered':
      return {
        status: 200,
        text: entered.newest
          ? `Đã ghi hồ sơ ${entered.code}. Người theo dõi được báo trong ít phút.`
          : `Đã ghi vào diễn biến hồ sơ ${entered.code}. Tình trạng giữ như cũ vì sổ đã có việc sau thời điểm này.`,
      };
    case 'wrong': {
      const fields = entered.wrong.map((field) => FIELD_WORDS[field] ?? field);
      return { status: 422, text: `Chưa ghi. Anh/chị xem lại: ${fields.join(', ')}.` };
    }
    case 'exists':
      return {
        status: 409,
        text: `Chưa ghi: đã có hồ sơ ${entered.code}. Muốn ghi lại, anh/chị đánh dấu “Ghi lại hồ sơ đã có”.`,
      };
    case 'elsewhere':
      return { status: 409, text: `Chưa ghi: mã này do sổ ${entered.register} trả lời.` };
    case 'not-here':
      return { status: 404, text: 'Không có hồ sơ này.' };
  }
}
