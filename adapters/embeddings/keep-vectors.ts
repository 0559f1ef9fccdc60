import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { createVectorIndex } from './create-vector-index.ts';
import type { Embedder } from './embedder.ts';
import type { VectorIndex } from './vector-index.ts';

/** What came of asking for an index. */
export interface KeptVectors {
  /** Its places are those of the texts asked for. */
  readonly index: VectorIndex;
  /** Texts that went through the model; 0 where everything was on disk. */
  readonly embedded: number;
}

const Manifest = z.object({
  fingerprint: z.string(),
  model: z.string(),
  checksum: z.string(),
  /** What each vector was made from, as a hash. */
  texts: z.array(z.string()),
});
type Manifest = z.infer<typeof Manifest>;

interface Kept {
  readonly manifest: Manifest;
  readonly index: VectorIndex;
}

/**
 * The index over `texts`, from `folder` where it lies there for this model and these texts, else built and
 * kept there: into a folder of its own that gets its name when it is whole, so that a killed process leaves
 * nothing that looks finished. Texts that the last index already held are not embedded again.
 */
export async function keepVectors(parts: {
  readonly embedder: Embedder;
  readonly folder: string;
  readonly texts: readonly string[];
}): Promise<KeptVectors> {
  const { embedder, folder, texts } = parts;
  const hashes = texts.map((text) => hashOf(text));
  const empty = await createVectorIndex(embedder.dimension);
  const fingerprint = hashOf([embedder.fingerprint, empty.kind, ...hashes].join('\n'));
  const kept = await readKept(folder, fingerprint, embedder);
  if (kept?.manifest.fingerprint === fingerprint) return { index: kept.index, embedded: 0 };
  const { vectors, embedded } = await vectorsOf(embedder, texts, hashes, kept);
  await empty.build(vectors);
  await write(folder, { fingerprint, model: embedder.fingerprint, texts: hashes }, empty);
  return { index: empty, embedded };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 32);
}

/** The index sought; else another of the same model, whose vectors can be used again. */
async function readKept(
  folder: string,
  fingerprint: string,
  embedder: Embedder,
): Promise<Kept | undefined> {
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    /^[\da-f]{32}$/u.test(name),
  );
  const sought = names.includes(fingerprint) ? [fingerprint] : [];
  for (const name of [...sought, ...names.filter((other) => other !== fingerprint)]) {
    const kept = await readOne(join(folder, name), embedder).catch(() => undefined);
    if (kept?.manifest.model === embedder.fingerprint) return kept;
  }
  return undefined;
}

async function readOne(folder: string, embedder: Embedder): Promise<Kept> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8');
  const manifest = Manifest.parse(JSON.parse(text));
  const path = join(folder, 'vectors');
  if ((await checksumOf(path)) !== manifest.checksum) throw new Error('the file has changed');
  const index = await createVectorIndex(embedder.dimension);
  await index.load(path);
  if (index.size() !== manifest.texts.length) throw new Error('vectors and texts differ in number');
  return { manifest, index };
}

async function vectorsOf(
  embedder: Embedder,
  texts: readonly string[],
  hashes: readonly string[],
  kept: Kept | undefined,
): Promise<{ vectors: readonly Float32Array[]; embedded: number }> {
  const known = new Map<string, Float32Array>();
  kept?.manifest.texts.forEach((hash, at) => known.set(hash, kept.index.vectorAt(at)));
  const missing = new Map(
    hashes.flatMap((hash, at) => (known.has(hash) ? [] : [[hash, texts[at] ?? '']])),
  );
  const left = [...missing];
  const rows = await embedder.embed(left.map(([, text]) => text));
  left.forEach(([hash], row) => known.set(hash, rows[row] ?? new Float32Array()));
  const vectors = hashes.map((hash) => known.get(hash) ?? new Float32Array());
  return { vectors, embedded: left.length };
}

async function write(
  folder: string,
  about: Omit<Manifest, 'checksum'>,
  index: VectorIndex,
): Promise<void> {
  const making = join(folder, `making-${randomUUID()}`);
  await mkdir(making, { recursive: true });
  try {
    await index.save(join(making, 'vectors'));
    const checksum = await checksumOf(join(making, 'vectors'));
    await writeFile(join(making, 'manifest.json'), JSON.stringify({ ...about, checksum }));
    await takeName(making, join(folder, about.fingerprint));
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  await clear(folder, about.fingerprint);
}

/** A folder of that name is another process's same work, or a spoiled one: ours is known to be whole. */
async function takeName(making: string, name: string): Promise<void> {
  await rm(name, { recursive: true, force: true });
  await rename(making, name).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  });
}

/** Old ones are let go. One that another process is still making is left to it. */
async function clear(folder: string, fingerprint: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name !== fingerprint && /^[\da-f]{32}$/u.test(name))
      await rm(join(folder, name), { recursive: true, force: true });
}

async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
