import { hasAnswered, type Prediction } from './prediction.ts';

/** A message that must not get a procedure as answer. */
export interface OutOfScopeRow {
  readonly id: string;
  readonly q: string;
  readonly kind: string;
}

export interface OutOfScopeFigures {
  readonly n: number;
  readonly falseAnswers: number;
  readonly falseIds: readonly string[];
  /** Emergencies sent to the emergency numbers, of all emergencies. */
  readonly emergencies: { readonly n: number; readonly routed: number };
}

const CODE = /(?<!\d)\d\.\d{6}(?!\d)/u;
const FACT =
  /(?<!\d)\d{1,3}(?:[.,]\d{3})+ ?(?:đồng|đ|VNĐ)|(?<!\d)\d+ ngày làm việc|thành phần hồ sơ|giấy tờ cần nộp/iu;
const PROCEDURE_WORD = /thủ tục|giấy|đăng ký|cấp|hồ sơ|xin phép|chứng nhận|sổ/iu;

/** Answering, stating a fact, or offering titles to a message that holds no word of a procedure. */
export function isFalseAnswer(row: OutOfScopeRow, prediction: Prediction): boolean {
  if (hasAnswered(prediction) && prediction.cites) return true;
  if (CODE.test(prediction.text) || FACT.test(prediction.text)) return true;
  return prediction.offered.length > 0 && !PROCEDURE_WORD.test(row.q.normalize('NFC'));
}

/** The false-answer rate, and the emergencies apart. `predictions` stand in the order of the rows. */
export function outOfScopeFigures(
  rows: readonly OutOfScopeRow[],
  predictions: readonly Prediction[],
): OutOfScopeFigures {
  const pairs = rows.flatMap((row, at) => {
    const prediction = predictions[at];
    return prediction ? [{ row, prediction }] : [];
  });
  const wrong = pairs.filter(({ row, prediction }) => isFalseAnswer(row, prediction));
  const emergencies = pairs.filter(({ row }) => row.kind === 'emergency');
  return {
    n: pairs.length,
    falseAnswers: wrong.length / (pairs.length || 1),
    falseIds: wrong.map(({ row }) => row.id),
    emergencies: {
      n: emergencies.length,
      routed: emergencies.filter(({ prediction }) => prediction.outcome === 'emergency').length,
    },
  };
}
