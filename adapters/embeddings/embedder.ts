import { type LoadedModel, loadModel } from './load-model.ts';
import { type ModelFolder, ModelUnusable, type Prefixes, readModelFolder } from './model-folder.ts';

/** Turns texts into vectors whose inner product says how close in meaning they are. */
export interface Embedder {
  /** One vector of length one for each text, in order. A `query` looks for `passage`s. */
  readonly embed: (
    texts: readonly string[],
    as?: 'query' | 'passage',
  ) => Promise<readonly Float32Array[]>;
  /** Numbers in a vector. */
  readonly dimension: number;
  /** Changes whenever the same text would get another vector. */
  readonly fingerprint: string;
  /** Lets go of the model; the last one to do so frees it. */
  readonly close: () => Promise<void>;
}

export interface EmbedderOptions {
  /** Folder with the files named in `MODEL_FILES`. */
  readonly folder: string;
  /** Texts that go through the model at once. */
  readonly batch?: number;
  /** Put before a text; what the model itself asks for where not given. */
  readonly prefixes?: Prefixes;
}

/** Small enough that a citizen's question waits little behind a batch of pages. */
const BATCH = 16;
/** Characters that are read; models of this kind read 512 tokens, in Vietnamese some 1,500 characters. */
const LONGEST = 1_500;

/** Loads the model of a folder, or shares the one already loaded; throws `ModelUnusable`. */
export async function createEmbedder(options: EmbedderOptions): Promise<Embedder> {
  const about = await readModelFolder(options.folder);
  const model = await share(about);
  const prefixes = options.prefixes ?? about.prefixes;
  const size = options.batch ?? BATCH;
  const [probe] = await model.run(['a']);
  return {
    embed: (texts, as = 'passage') => embedAll(model, texts.map(prepare(prefixes[as])), size),
    dimension: probe?.length ?? 0,
    fingerprint: `${about.fingerprint} ${about.pooling} ${JSON.stringify(prefixes)}`,
    close: () => release(about.folder),
  };
}

function prepare(prefix: string): (text: string) => string {
  return (text) => `${prefix}${text.slice(0, LONGEST).normalize('NFC').trim() || '.'}`;
}

/** In batches of like length, since a batch costs as much as its longest text. */
async function embedAll(
  model: LoadedModel,
  texts: readonly string[],
  size: number,
): Promise<readonly Float32Array[]> {
  const order = texts.map((_, at) => at).sort((a, b) => lengthAt(texts, a) - lengthAt(texts, b));
  const vectors: Float32Array[] = texts.map(() => new Float32Array());
  for (let from = 0; from < order.length; from += size) {
    const places = order.slice(from, from + size);
    const rows = await model.run(places.map((at) => texts[at] ?? ''));
    places.forEach((at, row) => {
      vectors[at] = rows[row] ?? new Float32Array();
    });
  }
  return vectors;
}

function lengthAt(texts: readonly string[], at: number): number {
  return texts[at]?.length ?? 0;
}

/** The one model of this process: a second copy would cost its memory again. */
let loaded: { folder: string; model: Promise<LoadedModel>; users: number } | undefined;

async function share(about: ModelFolder): Promise<LoadedModel> {
  if (loaded && loaded.folder !== about.folder)
    throw new ModelUnusable(
      `One model a process: ${loaded.folder} is in use, ${about.folder} was asked for.`,
    );
  loaded ??= { folder: about.folder, model: loadModel(about), users: 0 };
  loaded.users += 1;
  try {
    return await loaded.model;
  } catch (error) {
    loaded = undefined;
    throw error;
  }
}

async function release(folder: string): Promise<void> {
  if (loaded?.folder !== folder) return;
  loaded.users -= 1;
  if (loaded.users > 0) return;
  const { model } = loaded;
  loaded = undefined;
  await (await model).dispose();
}
