import { expect, test } from 'vitest';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { buildKnowledge } from '../knowledge/build-knowledge.ts';
import { createLog } from '../log.ts';
import { suggestionFor } from './suggestion.ts';

const CODE = '9.000101';
const knowledge = buildKnowledge(
  [
    Procedure.parse({
      ...{ code: CODE, name: 'Giữ chỗ tại chợ phiên', source: {} },
      exampleQuestions: ['muốn bán rau ở chợ thì sao'],
      conditions: { kind: 'text', text: 'Có hàng bán' },
    }),
  ],
  { today: () => '2026-08-01', log: createLog('silent') },
);
const line = (text: string, from: 'citizen' | 'staff' = 'citizen', sealed = false) => ({
  ...{ from, text, sealed },
});
const QUESTION = 'muốn bán rau ở chợ thì sao';

test('the question is found above the wish for a person, and answered with its source', async () => {
  const said = [line(QUESTION), line('cho gặp cán bộ'), line('Em nghe đây ạ', 'staff')];
  const found = await suggestionFor(said, knowledge);
  expect(found).toMatchObject({ asked: QUESTION, code: CODE });
  expect(found?.text).toContain(CODE);
});

test('nothing is offered for sealed words, for what staff said, and where it is not sure', async () => {
  const none = [line(QUESTION, 'citizen', true), line(QUESTION, 'staff'), line('chào em')];
  expect(await suggestionFor(none, knowledge)).toBeNull();
});
