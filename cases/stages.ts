/** Where a case stands. The order is that of the main path; the last four leave it. */
export const STAGES = [
  'received',
  'routed',
  'in-progress',
  'waiting-citizen',
  'answered',
  'closed',
  'reopened',
  'refused',
  'forwarded',
  'merged',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

interface StageFacts {
  /** In the citizen's words. */
  readonly words: string;
  readonly next: readonly Stage[];
  /** False where the office owes nothing more: the clock has ended or stands. */
  readonly clockRuns: boolean;
  /** True where moving there needs a reason that the citizen reads. */
  readonly needsReason?: boolean;
}

const FACTS: Readonly<Record<Stage, StageFacts>> = {
  received: {
    words: 'Đã tiếp nhận',
    next: ['routed', 'refused', 'forwarded', 'merged', 'withdrawn'],
    clockRuns: true,
  },
  routed: {
    words: 'Đã chuyển đơn vị xử lý',
    /** Back to `received`: the agency returns what is not its own. */
    next: [
      'in-progress',
      'received',
      'waiting-citizen',
      'answered',
      'refused',
      'forwarded',
      'merged',
      'withdrawn',
    ],
    clockRuns: true,
  },
  'in-progress': {
    words: 'Đang xử lý',
    next: [
      'waiting-citizen',
      'answered',
      'routed',
      'received',
      'refused',
      'forwarded',
      'merged',
      'withdrawn',
    ],
    clockRuns: true,
  },
  'waiting-citizen': {
    words: 'Chờ anh/chị bổ sung',
    next: ['in-progress', 'answered', 'closed', 'merged', 'withdrawn'],
    clockRuns: false,
    needsReason: true,
  },
  answered: { words: 'Đã trả lời', next: ['closed', 'reopened'], clockRuns: false },
  closed: { words: 'Đã xong', next: ['reopened'], clockRuns: false },
  reopened: {
    words: 'Mở lại để xử lý tiếp',
    next: [
      'routed',
      'received',
      'in-progress',
      'waiting-citizen',
      'answered',
      'refused',
      'forwarded',
      'merged',
      'withdrawn',
    ],
    clockRuns: true,
    needsReason: true,
  },
  refused: { words: 'Không tiếp nhận', next: ['reopened'], clockRuns: false, needsReason: true },
  forwarded: {
    words: 'Đã chuyển cơ quan khác',
    next: ['answered', 'closed', 'reopened'],
    clockRuns: false,
    needsReason: true,
  },
  /** It ends with another case; taken apart again it stands where it stood. */
  merged: {
    words: 'Đã gộp vào một phản ánh cùng nội dung',
    next: ['received', 'routed', 'in-progress', 'waiting-citizen', 'reopened'],
    clockRuns: false,
  },
  withdrawn: { words: 'Anh/chị đã rút', next: ['reopened'], clockRuns: false },
};

/** Whether staff may move a case from one stage to another. */
export function mayMove(from: Stage, to: Stage): boolean {
  return FACTS[from].next.includes(to);
}

/** The stages a case may move to, in the order they are offered. */
export function nextStages(from: Stage): readonly Stage[] {
  return FACTS[from].next;
}

/** "Đang xử lý": what the citizen reads. */
export function stageWords(stage: Stage): string {
  return FACTS[stage].words;
}

/** The same for a stage as it is stored, also for one that a newer version wrote. */
export function storedStageWords(stage: string): string {
  const known = STAGES.find((one) => one === stage);
  return known ? stageWords(known) : stage;
}

/** Whether the deadline is being counted in this stage. */
export function clockRuns(stage: Stage): boolean {
  return FACTS[stage].clockRuns;
}

/** Whether a move to this stage needs a reason that the citizen reads. */
export function needsReason(stage: Stage): boolean {
  return FACTS[stage].needsReason ?? false;
}
