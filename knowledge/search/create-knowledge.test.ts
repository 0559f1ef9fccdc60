import { describe, expect, it } from 'vitest';
import type { KnowledgeAnswer, KnowledgeQuestion } from '#bot/needs.ts';
import { createKnowledge } from './create-knowledge.ts';
import { createSearch } from './create-search.ts';
import { INVENTED_PROCEDURES } from './invented-procedures.ts';

const knowledge = createKnowledge({
  search: createSearch(INVENTED_PROCEDURES),
  answerField: ({ code, name }, field) => ({
    kind: 'answered',
    text: `${code} ${field}`,
    citations: [{ code, name, field, url: '', decision: '', asOf: '' }],
  }),
});
const ask = (question: KnowledgeQuestion): Promise<KnowledgeAnswer> => knowledge.ask(question);
const topic = (code: string) => ({ code, field: 'overview' as const });

describe('asking the knowledge', () => {
  it('answers the field that is asked, and remembers what it was about', async () => {
    const answer = await ask({ text: 'Đăng ký kết hôn cần giấy tờ gì?' });
    expect(answer).toMatchObject({
      kind: 'answered',
      text: '1.000004 documents',
      topic: { code: '1.000004', field: 'documents' },
    });
    expect(answer.candidates[0]?.score).toBeGreaterThan(0);
    expect(answer.candidates[0]?.score).toBeLessThanOrEqual(1);
  });

  it('goes on with the topic when a message names no other thing', async () => {
    for (const text of ['Vậy tốn bao nhiêu?', 'vay ton bao nhieu', 'có mất lệ phí không ạ']) {
      expect((await ask({ text, topic: topic('1.000010') })).text).toBe('1.000010 fee');
    }
    expect((await ask({ text: 'còn nộp qua mạng?', topic: topic('1.000010') })).field).toBe(
      'online',
    );
  });

  it('drops the topic when another thing is named', async () => {
    const answer = await ask({
      text: 'Còn gia hạn giấy phép lái xe hết hạn thì sao',
      topic: topic('1.000004'),
    });
    expect(answer.candidates[0]?.code).toBe('1.000007');
  });

  it('moves to a relative of the topic: the other form, the other end', async () => {
    const foreign = await ask({
      text: 'Còn nếu chồng là người Đài Loan thì sao?',
      topic: topic('1.000004'),
    });
    expect(foreign.topic?.code).toBe('1.000005');
    const closing = await ask({
      text: 'Sau này ế quá muốn dẹp luôn thì làm gì?',
      topic: topic('1.000008'),
    });
    expect(closing.topic?.code).toBe('1.000009');
  });

  it('answers what was chosen, with the field of the question it was offered for', async () => {
    const answer = await ask({ text: 'mất bao lâu', chosen: { code: '1.000007' } });
    expect(answer.text).toBe('1.000007 time');
    const other = await ask({ text: 'mất bao lâu', chosen: { code: '1.000007', field: 'fee' } });
    expect(other.text).toBe('1.000007 fee');
  });

  it('says that nothing is near for what is no office’s business', async () => {
    for (const text of ['Mai trời có mưa không?', 'kể chuyện cười đi', 'asdf qwer zxcv']) {
      const answer = await ask({ text });
      expect(answer.kind).toBe('none');
      expect(answer.choices).toEqual([]);
    }
  });
});
