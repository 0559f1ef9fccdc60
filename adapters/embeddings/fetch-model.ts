import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { MODEL_FILES, ModelUnusable, OPTIONAL_MODEL_FILES } from './model-folder.ts';

/** A file that was fetched, with its size in bytes. */
export interface FetchedFile {
  readonly path: string;
  readonly bytes: number;
}

/** A hub's connection that sends nothing for so long is given up. */
const SILENCE_MS = 60_000;
/** More than any model that answers a citizen in time on a server of an office. */
const LARGEST_BYTES = 4_000_000_000;

/** "owner/name" and nothing that could leave the folder. */
const NAME = /^[\w-][\w.-]*\/[\w-][\w.-]*$/u;

/**
 * Fetches a model's files into `into`/owner/name, which gets its name when all of them are there. For an
 * operator's own command: nothing else may call it. Throws `ModelUnusable` with a sentence that says what to do.
 */
export async function fetchModel(request: {
  readonly name: string;
  readonly into: string;
  /** Where models lie; the library's own place where not given. */
  readonly hub?: string | undefined;
  readonly revision?: string | undefined;
  readonly said: (file: FetchedFile) => void;
}): Promise<string> {
  const { name, into, said } = request;
  if (!NAME.test(name) || name.includes('..'))
    throw new ModelUnusable(`"${name}" is no model name; it looks like owner/name.`);
  const folder = join(into, name);
  if (await stat(folder).catch(() => undefined))
    throw new ModelUnusable(`${folder} is there already; remove it to fetch the model again.`);
  const base = await addressOf(request);
  const making = join(into, `.making-${process.pid}`);
  try {
    for (const file of MODEL_FILES) said(await fetchFile(base, file, making));
    for (const file of OPTIONAL_MODEL_FILES) {
      const fetched = await fetchFile(base, file, making).catch(unlessAbsent);
      if (fetched) said(fetched);
    }
    await mkdir(dirname(folder), { recursive: true });
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return folder;
}

/** The library knows where its models lie; it is asked rather than repeated here. */
async function addressOf(request: {
  readonly name: string;
  readonly hub?: string | undefined;
  readonly revision?: string | undefined;
}): Promise<string> {
  const { env } = await import('@huggingface/transformers');
  const path = env.remotePathTemplate
    .replaceAll('{model}', request.name)
    .replaceAll('{revision}', encodeURIComponent(request.revision ?? 'main'));
  return `${(request.hub ?? env.remoteHost).replace(/\/+$/u, '')}/${path}`;
}

/** The hub has no such file. */
class Absent extends ModelUnusable {}

function unlessAbsent(error: unknown): undefined {
  if (!(error instanceof Absent)) throw error;
}

async function fetchFile(base: string, file: string, folder: string): Promise<FetchedFile> {
  const watch = new AbortController();
  const response = await answered(`${base}${file}`, watch);
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  const bytes = await written(response, path, watch).catch((error: unknown) => {
    throw new ModelUnusable(`${file} broke off half-way; nothing was kept. Try again.`, {
      cause: error,
    });
  });
  await checkKind(path, file);
  return { path: file, bytes };
}

async function answered(url: string, watch: AbortController): Promise<Response> {
  const timer = setTimeout(() => watch.abort(), SILENCE_MS);
  const response = await fetch(url, { signal: watch.signal }).catch((error: unknown) => {
    throw new ModelUnusable(
      `${url} cannot be reached. Without internet, copy the model's folder here by hand, or name a mirror in MODEL_HUB_URL.`,
      { cause: error },
    );
  });
  clearTimeout(timer);
  if (response.ok && response.body) return response;
  await response.body?.cancel();
  if (response.status === 404)
    throw new Absent(`${url} is not there (404). Is the name right, and has the model this file?`);
  throw new ModelUnusable(
    `${url} was refused (${response.status}). The name may be wrong, or the model not open to all.`,
  );
}

/** Streams to disk; silence, too much, or fewer bytes than announced end it. */
async function written(response: Response, path: string, watch: AbortController): Promise<number> {
  let bytes = 0;
  let timer = setTimeout(() => watch.abort(), SILENCE_MS);
  const count = async function* (chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const chunk of chunks) {
      clearTimeout(timer);
      timer = setTimeout(() => watch.abort(), SILENCE_MS);
      bytes += chunk.length;
      if (bytes > LARGEST_BYTES) throw new Error('larger than any model of this use');
      yield chunk;
    }
  };
  try {
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(body, count, createWriteStream(path));
  } finally {
    clearTimeout(timer);
  }
  const announced = response.headers.get('content-length');
  const plain = response.headers.get('content-encoding') === null;
  if (plain && announced !== null && Number(announced) !== bytes)
    throw new Error('fewer bytes than announced');
  return bytes;
}

/** A sign-in page that answers 200 is no model: a JSON file begins with a brace, an ONNX file with its version. */
async function checkKind(path: string, file: string): Promise<void> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    const start = buffer.toString('latin1', 0, bytesRead).trimStart();
    const expected = file.endsWith('.json') ? '{' : file.endsWith('.onnx') ? '\x08' : '';
    if (start.startsWith(expected) && bytesRead > 0) return;
  } finally {
    await handle.close();
  }
  throw new ModelUnusable(`${file} came, but it is not what it should be; nothing was kept.`);
}
