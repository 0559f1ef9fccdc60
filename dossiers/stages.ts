import { foldText } from '#language/fold.ts';

/** Where a dossier stands, in our own words; registers number and name theirs differently. */
export const DOSSIER_STAGES = [
  'registered',
  'waiting-acceptance',
  'accepted',
  'in-progress',
  'supplement',
  'payment',
  'done',
  'returned',
  'not-accepted',
  'withdrawn',
  'stopped',
  'unknown',
] as const;
export type DossierStage = (typeof DOSSIER_STAGES)[number];

/** What a register calls each stage: number or name → ours. Configuration, one per register. */
export type StageMap = Readonly<Record<string, DossierStage>>;

/** The national list 1–10 (portals.md 3, seen in public clients) with the names of the sample register. */
export const NATIONAL_STAGES: StageMap = {
  '1': 'registered',
  '2': 'accepted',
  '3': 'not-accepted',
  '4': 'in-progress',
  '5': 'supplement',
  '6': 'payment',
  '7': 'withdrawn',
  '8': 'stopped',
  '9': 'done',
  '10': 'returned',
  'Mới đăng ký': 'registered',
  'Chờ tiếp nhận': 'waiting-acceptance',
  'Được tiếp nhận': 'accepted',
  'Không được tiếp nhận': 'not-accepted',
  'Đang xử lý': 'in-progress',
  'Yêu cầu bổ sung': 'supplement',
  'Yêu cầu bổ sung giấy tờ': 'supplement',
  'Yêu cầu thực hiện nghĩa vụ tài chính': 'payment',
  'Công dân yêu cầu rút': 'withdrawn',
  'Công dân yêu cầu rút hồ sơ': 'withdrawn',
  'Dừng xử lý': 'stopped',
  'Đã xử lý xong': 'done',
  'Đã trả kết quả': 'returned',
};

/** A local system's numbers 0–19, as seen in a public client: an example of another register's map. */
export const LOCAL_STAGES: StageMap = {
  '0': 'registered',
  '1': 'in-progress',
  '2': 'in-progress',
  '3': 'supplement',
  '4': 'in-progress',
  '5': 'returned',
  '6': 'done',
  '7': 'withdrawn',
  '8': 'stopped',
  '9': 'payment',
  '12': 'in-progress',
  '13': 'in-progress',
  '14': 'payment',
  '15': 'in-progress',
  '16': 'not-accepted',
  '17': 'waiting-acceptance',
  '18': 'withdrawn',
  '19': 'accepted',
};

/** Maps by folded name, made once for each: files have tens of thousands of lines. */
const FOLDED = new WeakMap<StageMap, ReadonlyMap<string, DossierStage>>();

/** Our stage for a register's status; `unknown` rather than a guess, so that a person looks. */
export function stageOf(status: string, map: StageMap = NATIONAL_STAGES): DossierStage {
  const folded =
    FOLDED.get(map) ?? new Map(Object.entries(map).map(([name, stage]) => [foldText(name), stage]));
  FOLDED.set(map, folded);
  return folded.get(foldText(status)) ?? 'unknown';
}

const ENDED: ReadonlySet<DossierStage> = new Set([
  'returned',
  'not-accepted',
  'withdrawn',
  'stopped',
]);
const WAITING: ReadonlySet<DossierStage> = new Set(['supplement', 'payment']);

/** True once the office has nothing more to do with it. */
export function hasEnded(stage: DossierStage): boolean {
  return ENDED.has(stage);
}

/** True while the office waits for the citizen: no delay of its own is counted. */
export function waitsForCitizen(stage: DossierStage): boolean {
  return WAITING.has(stage);
}
