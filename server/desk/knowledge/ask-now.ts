import { draftOf } from '#adapters/postgres/procedure-drafts.ts';
import type { KnowledgeAnswer } from '#bot/needs.ts';
import type { AskedNow, FoundNow } from '#console/knowledge-protocol.ts';
import type { ExplainedHit, Reason } from '#knowledge/search/explain.ts';
import { buildKnowledge } from '../../knowledge/build-knowledge.ts';
import { drafted } from '../../knowledge/drafts.ts';
import type { KnowledgeParts } from './knowledge-parts.ts';

const OUTCOMES: Readonly<Record<KnowledgeAnswer['kind'], string>> = {
  answered: 'Trả lời đủ, có nguồn',
  'answered-partly': 'Trả lời phần trang có ghi, nói rõ phần không ghi',
  'asked-variant': 'Hỏi lại: các thủ tục quá gần nhau',
  'asked-nearest': 'Chưa đủ chắc: đưa ra các thủ tục gần nhất',
  none: 'Không thấy thủ tục nào gần, mời gặp cán bộ',
};

/** What each reason says, for a procedure and against it. */
const REASONS: Readonly<Record<Reason, readonly [speaksFor: string, against: string]>> = {
  words: ['chữ trong trang khớp câu hỏi', 'ít chữ trong trang khớp câu hỏi'],
  title: ['tên thủ tục khớp', 'tên thủ tục lệch'],
  names: ['có tên thường gọi khớp', 'tên thường gọi lệch'],
  examples: ['gần câu mẫu', 'xa câu mẫu'],
  action: ['đúng việc cần làm', 'khác việc cần làm'],
  form: ['đúng trường hợp được hỏi', 'là trường hợp riêng không được hỏi'],
  field: ['cùng lĩnh vực với các trang khớp', 'khác lĩnh vực'],
  people: ['đúng đối tượng', 'khác đối tượng'],
  kind: ['là thủ tục thường gặp', 'là thủ tục hiếm gặp'],
};

/** Asks as a citizen would, without a conversation before it; `code` asks the same of one procedure beside. */
export async function askNow(
  text: string,
  code: string | undefined,
  parts: KnowledgeParts,
): Promise<AskedNow> {
  const { knowledge, explain } = parts.knowledge;
  const answer = await knowledge.ask({ text });
  const chosen = code === undefined ? undefined : await knowledge.ask({ text, chosen: { code } });
  const { confidence, line, hits } = explain(text);
  return {
    outcome: OUTCOMES[answer.kind],
    text: answer.text,
    ...{ confidence, line, found: hits.map(foundNow) },
    chosen: chosen?.text ?? null,
    draft: code === undefined ? null : await draftAnswer(text, code, parts),
  };
}

/** What the draft of a procedure would answer; nobody but its editors hears it. */
async function draftAnswer(
  text: string,
  code: string,
  { pool, knowledge, today, log }: KnowledgeParts,
): Promise<string | null> {
  const [one, draft] = [knowledge.find(code), await draftOf(pool, code)];
  if (!one || !draft) return null;
  const alone = buildKnowledge([drafted(one, draft)], { today, overlays: knowledge.fees(), log });
  return (await alone.ask({ text, chosen: { code } })).text;
}

function foundNow({ code, name, score, reasons }: ExplainedHit): FoundNow {
  const words = reasons.map(({ reason, amount }) => ({
    words: REASONS[reason][amount > 0 ? 0 : 1],
    amount,
  }));
  return { code, name, score, reasons: words };
}
