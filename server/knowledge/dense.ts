import { setTimeout as pause } from 'node:timers/promises';
import type { Embedder } from '#adapters/embeddings/embedder.ts';
import { keepVectors } from '#adapters/embeddings/keep-vectors.ts';
import type { VectorIndex } from '#adapters/embeddings/vector-index.ts';
import type { Procedure } from '#knowledge/schema/procedure.ts';
import type { Log } from '../log.ts';

/** Finds procedures by meaning rather than by words. Neither function ever throws. */
export interface Dense {
  /** Codes, nearest first; empty until something is built, and where the model fails or takes too long. */
  readonly nearest: (text: string, limit: number) => Promise<readonly string[]>;
  /** Builds over these procedures; what was built before serves meanwhile, the newest call counts. */
  readonly update: (procedures: readonly Procedure[]) => Promise<void>;
}

interface Built {
  readonly index: VectorIndex;
  /** The procedure of every vector. */
  readonly codes: readonly string[];
}

/** A question waits this long for its vector; while pages are embedded it may have to wait its turn. */
const BUDGET_MS = 1_000;
/** A procedure has several vectors, so more are looked at than procedures are wanted. */
const VECTORS_A_PROCEDURE = 6;

/** Meaning by the model of `embedder`, its vectors kept in `folder`. */
export function createDense(parts: {
  readonly embedder: Embedder;
  readonly folder: string;
  readonly log: Log;
  readonly budgetMs?: number;
}): Dense {
  const { log, budgetMs = BUDGET_MS } = parts;
  let built: Built | undefined;
  let newest: readonly Procedure[] = [];
  let building = Promise.resolve();
  const build = async (procedures: readonly Procedure[]): Promise<void> => {
    if (procedures !== newest) return;
    try {
      built = await buildOver(procedures, parts);
    } catch (error) {
      log.error({ error }, 'vectors could not be built; words alone are searched');
    }
  };
  return {
    update: (procedures) => {
      newest = procedures;
      building = building.then(() => build(procedures));
      return building;
    },
    nearest: async (text, limit) => {
      if (!built) return [];
      const vector = await Promise.race([vectorOf(text, parts), pause(budgetMs, undefined)]);
      return vector ? codesNear(built, vector, limit) : [];
    },
  };
}

async function buildOver(
  procedures: readonly Procedure[],
  { embedder, folder, log }: { embedder: Embedder; folder: string; log: Log },
): Promise<Built> {
  const passages = procedures.flatMap((procedure) =>
    passagesOf(procedure).map((passage) => ({ passage, code: procedure.code })),
  );
  const texts = passages.map(({ passage }) => passage);
  const { index, embedded } = await keepVectors({ embedder, folder, texts });
  log.info({ vectors: index.size(), embedded, kind: index.kind }, 'vectors built');
  return { index, codes: passages.map(({ code }) => code) };
}

/** What is embedded of a procedure: its names together, and each example question by itself. */
export function passagesOf({
  name,
  everydayNames,
  exampleQuestions,
}: Procedure): readonly string[] {
  return [[name, ...everydayNames].join('. '), ...exampleQuestions];
}

async function vectorOf(
  text: string,
  { embedder, log }: { embedder: Embedder; log: Log },
): Promise<Float32Array | undefined> {
  try {
    const [vector] = await embedder.embed([text], 'query');
    return vector;
  } catch (error) {
    log.warn({ error }, 'a question got no vector; words alone are searched');
    return undefined;
  }
}

function codesNear({ index, codes }: Built, vector: Float32Array, limit: number): string[] {
  const found = index.search(vector, limit * VECTORS_A_PROCEDURE);
  return [...new Set(found.flatMap(({ at }) => codes[at] ?? []))].slice(0, limit);
}
