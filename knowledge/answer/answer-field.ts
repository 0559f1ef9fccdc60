import type { AskedField } from '#bot/needs.ts';
import { retiredLevel } from '#knowledge/import/retired.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import { citationLine, citationOf } from './cite.ts';
import { conditionsAnswer } from './conditions-answer.ts';
import { documentsAnswer } from './documents-answer.ts';
import { feeAnswer } from './fee-answer.ts';
import { type FeeOverlay, overlayOn } from './fee-overlay.ts';
import type { AnswerOptions, FieldAnswer, Part } from './field-answer.ts';
import { formAnswer } from './form-answer.ts';
import { legalAnswer } from './legal-answer.ts';
import { nextFields } from './next-fields.ts';
import { overviewAnswer } from './overview-answer.ts';
import { say } from './phrases.ts';
import { resultAnswer } from './result-answer.ts';
import { spokenName } from './spoken-name.ts';
import { stepsAnswer } from './steps-answer.ts';
import { timeAnswer } from './time-answer.ts';
import { onlineAnswer, whereAnswer } from './where-answer.ts';

/**
 * Answers one field of one procedure from the page's own words, ending with the citation.
 * Every fact is a field of the procedure (or of the overlay); what the page does not say is said to be missing.
 */
export function answerField(
  procedure: Procedure,
  field: AskedField,
  { overlays = [], today }: AnswerOptions = {},
): FieldAnswer {
  const overlay = today === undefined ? undefined : overlayOn(overlays, procedure.code, today);
  const part = partOf(procedure, field, overlay);
  const citation = citationOf(procedure, field);
  return {
    kind: part.whole ? 'answered' : 'answered-partly',
    text: [part.text, ...district(part, field), '', citationLine(citation)]
      .join('\n')
      .normalize('NFC'),
    citations: [citation],
    nextFields: nextFields(procedure, field),
  };
}

/** The district level is gone since 1 July 2025; pages still name it, laws rightly so. */
function district({ text }: Part, field: AskedField): readonly string[] {
  return field !== 'legal_basis' && retiredLevel(text).length > 0 ? [say.districtGone] : [];
}

function partOf(procedure: Procedure, field: AskedField, overlay: FeeOverlay | undefined): Part {
  if (procedure.publication === 'retired') return retired(procedure);
  if (procedure.publication === 'title-only') {
    const known = field === 'fee' && overlay !== undefined;
    return known ? feeAnswer(procedure, overlay) : titleOnly(procedure);
  }
  return READERS[field](procedure, overlay);
}

const READERS: Readonly<Record<AskedField, (one: Procedure, overlay?: FeeOverlay) => Part>> = {
  documents: documentsAnswer,
  fee: feeAnswer,
  time: (one) => timeAnswer(one),
  where: whereAnswer,
  online: onlineAnswer,
  conditions: conditionsAnswer,
  steps: stepsAnswer,
  result: resultAnswer,
  legal_basis: legalAnswer,
  form: formAnswer,
  overview: overviewAnswer,
};

function titleOnly({ name, code, field }: Procedure): Part {
  return {
    text: `${say.titleOnly(spokenName(name), code, field)} ${say.titleOnlyWhere}`,
    whole: false,
  };
}

function retired({ name, replacedBy }: Procedure): Part {
  return { text: say.retired(spokenName(name), replacedBy ?? ''), whole: false };
}
