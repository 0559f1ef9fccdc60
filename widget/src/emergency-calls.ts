/** One number to call, with what it is for. */
export interface EmergencyCall {
  readonly number: string;
  readonly purpose: string;
}

/** The national numbers (domain.md, "Four tracks"): the only ones drawn as buttons. */
const PURPOSES: Readonly<Record<string, string>> = {
  '111': 'Trẻ em bị hại',
  '112': 'Tìm kiếm, cứu nạn',
  '113': 'Công an',
  '114': 'Cháy, cứu hộ',
  '115': 'Cấp cứu',
};

const CALL_NOW = /gọi ngay/iu;
const NUMBER = /(?:^|[^\d.,/-])(11[1-5])(?![\d/-]|[.,]\d)/gu;

/** The numbers that an emergency reply tells to call now, in its order; none in any other reply. */
export function emergencyCalls(text: string): readonly EmergencyCall[] {
  if (!CALL_NOW.test(text)) return [];
  const numbers = [...text.matchAll(NUMBER)].map(([, number = '']) => number);
  return [...new Set(numbers)].map((number) => ({ number, purpose: PURPOSES[number] ?? '' }));
}
