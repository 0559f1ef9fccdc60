import type { DossierStage } from './stages.ts';

interface StageWords {
  /** What is happening, in everyday words. */
  readonly now: string;
  /** What the citizen must do, even if it is nothing. */
  readonly todo: string;
}

const WORDS: Readonly<Record<DossierStage, StageWords>> = {
  registered: {
    now: 'hồ sơ đã gửi, cơ quan chưa kiểm tra',
    todo: 'Anh/chị chưa phải làm gì, chờ cơ quan kiểm tra giấy tờ.',
  },
  'waiting-acceptance': {
    now: 'cán bộ đang kiểm tra giấy tờ trước khi nhận',
    todo: 'Anh/chị chưa phải làm gì, chờ kết quả kiểm tra.',
  },
  accepted: {
    now: 'cơ quan đã nhận hồ sơ',
    todo: 'Anh/chị không phải làm gì thêm, chờ tới ngày hẹn.',
  },
  'in-progress': {
    now: 'cơ quan đang giải quyết',
    todo: 'Anh/chị không phải làm gì thêm, chờ tới ngày hẹn.',
  },
  supplement: {
    now: 'cơ quan đang chờ anh/chị bổ sung giấy tờ',
    todo: 'Anh/chị bổ sung giấy tờ được yêu cầu tại nơi đã nộp.',
  },
  payment: {
    now: 'cơ quan đang chờ anh/chị nộp tiền',
    todo: 'Anh/chị nộp phí, lệ phí hoặc thuế theo thông báo đã nhận.',
  },
  done: {
    now: 'đã có kết quả, chờ trả cho anh/chị',
    todo: 'Anh/chị mang giấy hẹn và giấy tờ tùy thân tới nhận kết quả tại nơi đã nộp.',
  },
  returned: { now: 'kết quả đã được trả', todo: 'Anh/chị không phải làm gì thêm.' },
  'not-accepted': {
    now: 'cơ quan không nhận hồ sơ này',
    todo: 'Anh/chị xem lý do; sửa hoặc nộp đúng nơi thì nộp lại được.',
  },
  withdrawn: {
    now: 'hồ sơ đã được rút theo yêu cầu của người nộp',
    todo: 'Anh/chị không phải làm gì thêm; muốn làm lại thì nộp hồ sơ mới.',
  },
  stopped: {
    now: 'cơ quan đã dừng giải quyết',
    todo: 'Anh/chị hỏi nơi đã nộp về lý do và việc cần làm tiếp.',
  },
  unknown: {
    now: 'em chưa đọc được tình trạng này',
    todo: 'Anh/chị hỏi nơi đã nộp hồ sơ để chắc chắn.',
  },
};

/** "cơ quan đang giải quyết". */
export function dossierStageWords(stage: DossierStage): string {
  return WORDS[stage].now;
}

/** What the citizen must do now, as a sentence. */
export function dossierTodo(stage: DossierStage): string {
  return WORDS[stage].todo;
}
