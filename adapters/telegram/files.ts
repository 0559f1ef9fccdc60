import { type Api, GrammyError } from 'grammy';
import { type TelegramApiOptions, telegramApi } from './api.ts';

/** What became of a file a citizen sent. Only `no-answer` is worth another try. */
export type FetchedFile =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly kind: 'not-fetched'; readonly why: 'too-large' | 'gone' | 'no-answer' };

export interface TelegramFilesOptions extends TelegramApiOptions {
  /** Larger files are refused. Default 20 MB, the most Telegram gives to a bot. */
  readonly maxBytes?: number | undefined;
}

/** Makes the function that fetches a file by its id. The address holds the token, so it never leaves here. */
export function createTelegramFiles(
  options: TelegramFilesOptions,
): (fileId: string) => Promise<FetchedFile> {
  const api = telegramApi(options);
  const { maxBytes = 20_000_000 } = options;
  return async (fileId) => {
    const found = await pathOf(api, fileId, maxBytes);
    if (typeof found !== 'string') return found;
    return download(found, maxBytes, options).catch(() => notFetched('no-answer'));
  };
}

function notFetched(why: Extract<FetchedFile, { kind: 'not-fetched' }>['why']): FetchedFile {
  return { kind: 'not-fetched', why };
}

async function pathOf(api: Api, fileId: string, maxBytes: number): Promise<string | FetchedFile> {
  try {
    const { file_path, file_size = 0 } = await api.getFile(fileId);
    if (file_size > maxBytes) return notFetched('too-large');
    return file_path ?? notFetched('gone');
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) return notFetched('no-answer');
    return notFetched(/too big/i.test(error.description) ? 'too-large' : 'gone');
  }
}

async function download(
  path: string,
  maxBytes: number,
  { token, apiRoot = 'https://api.telegram.org', timeoutMs = 20_000 }: TelegramFilesOptions,
): Promise<FetchedFile> {
  const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status === 404) return notFetched('gone');
  if (!response.ok) return notFetched('no-answer');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return notFetched('too-large');
    chunks.push(chunk);
  }
  const mediaType = response.headers.get('content-type') ?? 'application/octet-stream';
  return { kind: 'fetched', bytes: Buffer.concat(chunks), mediaType };
}
