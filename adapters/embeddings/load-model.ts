import { basename, dirname } from 'node:path';
import { type ModelFolder, ModelUnusable } from './model-folder.ts';

/** Turns texts into vectors of length one, all of one dimension, in one run of the model. */
export interface LoadedModel {
  readonly run: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
  readonly dispose: () => Promise<void>;
}

/**
 * Loads a model from its folder and from nowhere else: the library is told never to reach the network.
 * The library (hundreds of megabytes) is imported here and only here.
 */
export async function loadModel({
  folder,
  pooling,
  fingerprint,
}: ModelFolder): Promise<LoadedModel> {
  const { env, LogLevel, pipeline } = await import('@huggingface/transformers');
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = dirname(folder);
  env.useFSCache = false;
  // A failed run would print what it was given, and so what a citizen wrote.
  env.logLevel = LogLevel.NONE;
  const extract = await pipeline('feature-extraction', basename(folder), {
    dtype: 'q8',
    local_files_only: true,
    // The library remembers settings by name and revision, and two folders may share a name.
    revision: fingerprint,
  }).catch((error: unknown) => {
    throw new ModelUnusable(`The embedding model in ${folder} cannot be loaded.`, { cause: error });
  });
  return {
    run: async (texts) => {
      const { data, dims } = await extract([...texts], { pooling, normalize: true });
      return rowsOf(data as Float32Array, dims[1] ?? 0);
    },
    dispose: async () => extract.dispose(),
  };
}

function rowsOf(data: Float32Array, dimension: number): Float32Array[] {
  const rows = data.length / dimension;
  return Array.from({ length: rows }, (_, row) =>
    data.slice(row * dimension, (row + 1) * dimension),
  );
}
