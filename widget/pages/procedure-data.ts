import type { Json } from './html.ts';
import { organisation } from './office-data.ts';
import { type ProcedureField, type ProcedurePage, withoutAddress } from './procedure-view.ts';

/** What people search for, as they ask it; `name` stands before it. */
const QUESTIONS: readonly (readonly [ProcedureField, string])[] = [
  ['fee', 'lệ phí bao nhiêu?'],
  ['time', 'bao lâu có kết quả?'],
  ['where', 'nộp ở đâu?'],
  ['online', 'nộp bằng cách nào?'],
  ['documents', 'cần giấy tờ gì?'],
];

/**
 * A procedure as search engines read it (schema.org): the service, and the questions whose whole answer stands on the
 * page. What the page does not say is no answer and is left out.
 */
export function procedureData(view: ProcedurePage): Json {
  const { code, name, audience, address, office } = view;
  const answers = answered(view);
  const service = {
    '@type': 'GovernmentService',
    name,
    identifier: code,
    inLanguage: 'vi',
    provider: organisation(office),
    ...(address && { url: address }),
    ...(audience && { audience: { '@type': 'Audience', audienceType: audience } }),
  };
  const faq = { '@type': 'FAQPage', inLanguage: 'vi', mainEntity: answers };
  return {
    '@context': 'https://schema.org',
    '@graph': answers.length === 0 ? [service] : [service, faq],
  };
}

function answered({ name, parts }: ProcedurePage): readonly Json[] {
  return QUESTIONS.flatMap(([field, question]) => {
    const part = parts[field];
    if (!part?.whole) return [];
    const acceptedAnswer = { '@type': 'Answer', text: withoutAddress(part.text) };
    return [{ '@type': 'Question', name: `${name}: ${question}`, acceptedAnswer }];
  });
}
