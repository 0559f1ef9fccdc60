/** Other systems in which a case may stand too: the province's line, the national feedback system, any other. */
export const EXTERNAL_SYSTEMS = ['1022', 'national', 'other'] as const;
export type ExternalSystem = (typeof EXTERNAL_SYSTEMS)[number];

const WORDS: Readonly<Record<ExternalSystem, string>> = {
  '1022': 'Tổng đài 1022 của tỉnh',
  national: 'Hệ thống phản ánh, kiến nghị quốc gia',
  other: 'Nơi khác',
};

/** How the system is called; one that a newer version wrote, by its id. */
export function systemWords(system: string): string {
  const known = EXTERNAL_SYSTEMS.find((one) => one === system);
  return known ? WORDS[known] : system;
}

const STATES: Readonly<Record<string, string>> = {
  'told-by-citizen': 'người dân cho biết',
  sent: 'đã gửi',
  answered: 'đã trả lời',
};

/** How far it is there: ours in words, what the other system calls its own as it says. */
export function refStateWords(state: string): string {
  return STATES[state] ?? state;
}
