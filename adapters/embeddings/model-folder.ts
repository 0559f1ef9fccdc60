import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** Files without which a model cannot be loaded, by their path in its folder. */
export const MODEL_FILES = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'onnx/model_quantized.onnx',
] as const;

/** Files that some models have: how vectors are pooled, what is put before a text, weights kept apart. */
export const OPTIONAL_MODEL_FILES = [
  '1_Pooling/config.json',
  'config_sentence_transformers.json',
  'onnx/model_quantized.onnx_data',
] as const;

/** A model folder that cannot be used; the message names the folder, the file and what to do. */
export class ModelUnusable extends Error {
  override readonly name = 'ModelUnusable';
}

/** What is put before a text, by what the text is. Models of the E5 family are lost without it. */
export interface Prefixes {
  readonly query: string;
  readonly passage: string;
}

export interface ModelFolder {
  readonly folder: string;
  readonly pooling: 'mean' | 'cls';
  readonly prefixes: Prefixes;
  /** Changes with any file that changes the vectors. */
  readonly fingerprint: string;
}

const Pooling = z.object({ pooling_mode_cls_token: z.boolean().default(false) });
const Prompts = z.object({ prompts: z.record(z.string(), z.string()).default({}) });

/** Looks a model folder over before anything is loaded; throws {@link ModelUnusable}. */
export async function readModelFolder(path: string): Promise<ModelFolder> {
  const folder = resolve(path);
  for (const file of MODEL_FILES) {
    const found = await stat(join(folder, file)).catch(() => undefined);
    if (!found?.isFile() || found.size === 0)
      throw new ModelUnusable(
        `The embedding model in ${folder} lacks ${file}. Fetch one with "npm run model:fetch -- <owner/name>", or leave EMBEDDINGS_MODEL empty.`,
      );
  }
  const [pooling, prompts, config, fingerprint] = await Promise.all([
    readOptional(join(folder, '1_Pooling/config.json'), Pooling),
    readOptional(join(folder, 'config_sentence_transformers.json'), Prompts),
    readFile(join(folder, 'config.json'), 'utf8'),
    hashOf([...MODEL_FILES, ...OPTIONAL_MODEL_FILES].map((file) => join(folder, file))),
  ]);
  return {
    folder,
    pooling: pooling?.pooling_mode_cls_token === true ? 'cls' : 'mean',
    prefixes: prefixesOf(prompts?.prompts ?? {}, `${folder} ${config}`),
    fingerprint,
  };
}

/** The model's own prompts; else what the E5 family was trained with; else nothing. */
function prefixesOf(prompts: Readonly<Record<string, string>>, about: string): Prefixes {
  const named = {
    query: prompts['query'] ?? '',
    passage: prompts['passage'] ?? prompts['document'] ?? '',
  };
  if (named.query !== '' || named.passage !== '') return named;
  return /(?<![\p{L}\d])e5(?![\p{L}\d])/iu.test(about)
    ? { query: 'query: ', passage: 'passage: ' }
    : named;
}

async function readOptional<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new ModelUnusable(`${path} is not of the expected form.`);
  }
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    if (!(await stat(path).catch(() => undefined))) continue;
    await pipeline(createReadStream(path), async (chunks) => {
      for await (const chunk of chunks) hash.update(chunk as Buffer);
    });
    hash.update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}
