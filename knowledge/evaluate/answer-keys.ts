/** What a reply must and must not say; the patterns are regular expressions without flags. */
export interface AnswerKey {
  readonly id: string;
  readonly must_include: readonly string[];
  readonly must_not_include: readonly string[];
}

export interface AnswerVerdict {
  readonly id: string;
  readonly passed: boolean;
  /** Patterns not found, and patterns found that must not stand there. */
  readonly missing: readonly string[];
  readonly forbidden: readonly string[];
}

/** NFC, without markdown stars and underscores, one space for any run of spaces. */
export function normalisedReply(text: string): string {
  return text.normalize('NFC').replace(/[*_]/gu, '').replace(/\s+/gu, ' ').trim();
}

/** Holds a reply against its key, case-insensitively. */
export function checkAnswer(text: string, key: AnswerKey): AnswerVerdict {
  const reply = normalisedReply(text);
  const found = (pattern: string): boolean =>
    new RegExp(pattern.normalize('NFC'), 'iu').test(reply);
  const missing = key.must_include.filter((pattern) => !found(pattern));
  const forbidden = key.must_not_include.filter(found);
  return { id: key.id, passed: missing.length + forbidden.length === 0, missing, forbidden };
}
