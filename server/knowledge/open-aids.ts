import { join, resolve } from 'node:path';
import type { Chooser } from '#adapters/llm/chooser.ts';
import type { Env } from '../config.ts';
import type { Log } from '../log.ts';
import type { Dense } from './dense.ts';

/** What may help the search where words are not sure; each is off unless the office sets it up. */
export interface Aids {
  readonly dense?: Dense;
  readonly chooser?: Chooser;
}

export const NO_AIDS: Aids = {};

/**
 * Opens what the environment asks for; what it does not ask for is not even imported. Throws a sentence for the
 * operator where a model folder or setting cannot be used.
 */
export async function openAids(
  env: Pick<
    Env,
    'DATA_DIR' | 'EMBEDDINGS_MODEL' | 'LLM_BASE_URL' | 'LLM_MODEL' | 'LLM_API_KEY' | 'LLM_BUDGET_MS'
  >,
  /** Folder under DATA_DIR that keeps the vectors of one corpus; two of them would throw out each other's. */
  vectors: string,
  log: Log,
): Promise<Aids> {
  const [dense, chooser] = await Promise.all([openDense(env, vectors, log), openChooser(env)]);
  return { ...(dense && { dense }), ...(chooser && { chooser }) };
}

async function openDense(
  env: Pick<Env, 'DATA_DIR' | 'EMBEDDINGS_MODEL'>,
  vectors: string,
  log: Log,
): Promise<Dense | undefined> {
  if (env.EMBEDDINGS_MODEL === undefined) return undefined;
  const { createEmbedder } = await import('#adapters/embeddings/embedder.ts');
  const { createDense } = await import('./dense.ts');
  const embedder = await createEmbedder({ folder: env.EMBEDDINGS_MODEL });
  return createDense({ embedder, folder: join(resolve(env.DATA_DIR), vectors), log });
}

async function openChooser(
  env: Pick<Env, 'LLM_BASE_URL' | 'LLM_MODEL' | 'LLM_API_KEY' | 'LLM_BUDGET_MS'>,
): Promise<Chooser | undefined> {
  if (env.LLM_BASE_URL === undefined || env.LLM_MODEL === undefined) return undefined;
  const { createChooser } = await import('#adapters/llm/chooser.ts');
  const { resting } = await import('#adapters/llm/resting.ts');
  const chooser = await createChooser({
    baseUrl: env.LLM_BASE_URL,
    model: env.LLM_MODEL,
    apiKey: env.LLM_API_KEY,
    budgetMs: env.LLM_BUDGET_MS,
  });
  return resting(chooser, () => Date.now());
}
