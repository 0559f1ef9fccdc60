import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Knowledge } from '#bot/needs.ts';
import { Procedure } from '#knowledge/schema/procedure.ts';
import { type OpenAiStub, type StubAnswer, startOpenAiStub } from '#test/fakes/openai-stub.ts';
import { writeTinyModel } from '#test/fakes/tiny-model.ts';
import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { buildKnowledge } from './build-knowledge.ts';
import { type Aids, openAids } from './open-aids.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LOG = createLog('silent');
const SURE = 'đăng ký kết hôn cần giấy tờ gì';
const WEDDING = aProcedure('1.000001', 'Đăng ký kết hôn', [`Hai đứa em muốn ${SURE}`]);
const LICENCE = aProcedure('1.000002', 'Cấp lại giấy phép lái xe', []);
const HOUSE = aProcedure('1.000003', 'Cấp giấy phép xây dựng nhà ở', []);
const POOR = aProcedure('1.000004', 'Công nhận hộ nghèo', ['nhà khó khăn quá xin vô sổ']);
const ALL = [WEDDING, LICENCE, HOUSE, POOR];
/** Shares no word with any page or name. */
const STRANGE = 'qqq www zzz';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mot-cua-aids-'));
  await writeTinyModel(join(root, 'model'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const open: OpenAiStub[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((stub) => stub.close()));
});

function aidsOf(environment: Readonly<Record<string, string>>): Promise<Aids> {
  return openAids(loadConfig({ DATA_DIR: root, ...environment }), 'vectors', LOG);
}

function knowledgeWith(aids: Aids): Knowledge {
  return buildKnowledge(ALL, { today: () => '2026-11-20', aids, log: LOG });
}

async function stubbed(answer: StubAnswer): Promise<{ stub: OpenAiStub; knowledge: Knowledge }> {
  const stub = await startOpenAiStub(() => answer);
  open.push(stub);
  const aids = await aidsOf({ LLM_BASE_URL: stub.url, LLM_MODEL: 'stub', LLM_BUDGET_MS: '15000' });
  return { stub, knowledge: knowledgeWith(aids) };
}

test('without settings there are no aids', async () => {
  expect(await aidsOf({})).toEqual({});
});

test('a server without settings loads neither library', async () => {
  const watch = `import { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent(\`
      import { writeSync } from 'node:fs';
      export async function load(url, context, next) { writeSync(1, url + '\\\\n'); return next(url, context); }\`));`;
  await writeFile(join(root, 'watch.mjs'), watch);
  const script = `const { openAids } = await import('./server/knowledge/open-aids.ts');
    await import('./server/knowledge/build-knowledge.ts');
    await import('./server/runtime/open-mind.ts');
    await openAids({ DATA_DIR: '.' }, 'vectors', console);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--import', join(root, 'watch.mjs'), '--input-type=module', '-e', script],
    { cwd: ROOT, maxBuffer: 1 << 26 },
  );
  expect(stdout).toContain('server/knowledge/build-knowledge.ts');
  expect(stdout).not.toMatch(/huggingface|onnxruntime|langchain|openai|hnswlib/u);
}, 30_000);

test('a model folder that lacks a file stops the start with a sentence', async () => {
  await expect(aidsOf({ EMBEDDINGS_MODEL: join(root, 'nowhere') })).rejects.toThrow(
    'lacks config.json',
  );
});

test('where words are not sure, what lies near in meaning is fused in', async () => {
  const aids = await aidsOf({ EMBEDDINGS_MODEL: join(root, 'model') });
  const knowledge = knowledgeWith(aids);
  const before = await knowledge.ask({ text: STRANGE });
  expect(before).toMatchObject({ kind: 'none', candidates: [] });
  await aids.dense?.update(ALL);
  const after = await knowledge.ask({ text: STRANGE });
  expect(after.kind).toBe('none');
  expect(after.candidates.map(({ code }) => code).toSorted()).toEqual(ALL.map(({ code }) => code));
});

test('a sure answer is the same with a model and without', async () => {
  const aids = await aidsOf({ EMBEDDINGS_MODEL: join(root, 'model') });
  await aids.dense?.update(ALL);
  const answer = await knowledgeWith(aids).ask({ text: SURE });
  expect(answer.kind).toMatch(/^answered/u);
  expect(answer).toEqual(await knowledgeWith({}).ask({ text: SURE }));
});

const UNSURE = 'xin cái giấy phép';

test('where words are not sure, the model’s choice is answered from its page', async () => {
  expect((await knowledgeWith({}).ask({ text: UNSURE })).kind).toMatch(/^(?:none|asked-nearest)$/u);
  const reply = { code: HOUSE.code, question: '' };
  const { knowledge } = await stubbed({ kind: 'says', text: JSON.stringify(reply) });
  const answer = await knowledge.ask({ text: UNSURE });
  const picked = await knowledge.ask({
    text: UNSURE,
    chosen: { code: HOUSE.code, field: answer.field },
  });
  expect(answer.kind).toMatch(/^answered/u);
  expect(answer.text).toBe(picked.text);
  expect(answer.candidates[0]?.code).toBe(HOUSE.code);
});

const LIES: readonly (readonly [string, StubAnswer])[] = [
  ['lies', { kind: 'says', text: '{"code":"9.999999","question":""}' }],
  ['talks', { kind: 'says', text: 'Dạ miễn phí ạ, xem https://la.example' }],
  ['breaks off', { kind: 'breaks-off', text: '{"code":"1.0000' }],
  ['fails', { kind: 'fails', status: 503 }],
];
test.each(LIES)('a model that %s leaves the answer word for word as it was', async (_, answer) => {
  const { knowledge, stub } = await stubbed(answer);
  expect(await knowledge.ask({ text: UNSURE })).toEqual(
    await knowledgeWith({}).ask({ text: UNSURE }),
  );
  expect(stub.seen).toHaveLength(1);
});

test('several questions in one message ask the model once', async () => {
  const { knowledge, stub } = await stubbed({
    kind: 'says',
    text: '{"code":"none","question":""}',
  });
  await knowledge.ask({ text: 'xin giấy phép bao nhiêu tiền? xin giấy bao lâu?' });
  expect(stub.seen).toHaveLength(1);
});

function aProcedure(code: string, name: string, exampleQuestions: readonly string[]): Procedure {
  return Procedure.parse({
    code,
    name,
    everydayNames: [name],
    exampleQuestions,
    levels: ['commune'],
    audiences: ['Công dân Việt Nam'],
    source: {},
  });
}
