import type { DeskError } from '../protocol.ts';
import { askedAt } from './practice/practice-mode.ts';

/** The server said no; `message` may be shown as it is. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  readonly status: number;
  readonly code: string;

  constructor(status: number, { code, message }: DeskError) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Asks the desk's server; what it throws is a {@link RequestFailed} with a sentence for people. */
export interface Api {
  readonly get: <T>(path: string, signal?: AbortSignal) => Promise<T>;
  readonly send: <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<T>;
  /** The word that every changing request brings; from the session. */
  readonly useWord: (csrf: string) => void;
}

/** `onSignedOut` is called when the session has ended under our feet. */
export function createApi(onSignedOut: () => void): Api {
  let word = '';
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(askedAt(path), init).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new RequestFailed(0, {
        code: 'offline',
        message: 'Đang mất kết nối tới máy chủ. Chưa có gì bị mất; có mạng lại thì làm tiếp.',
      });
    });
    if (response.ok) return response;
    const failed = new RequestFailed(response.status, await errorIn(response));
    // Who never was signed in sees the door anyway.
    if (failed.code === 'signed-out' && word !== '') onSignedOut();
    throw failed;
  };
  return {
    get: async <T>(path: string, signal?: AbortSignal) =>
      (await (await ask(path, signal ? { signal } : {})).json()) as T,
    send: async <T>(method: string, path: string, body?: unknown) => {
      const headers = { 'content-type': 'application/json', 'x-csrf': word };
      const response = await ask(path, { method, headers, body: JSON.stringify(body ?? {}) });
      return (response.status === 204 ? undefined : await response.json()) as T;
    },
    useWord: (csrf) => {
      word = csrf;
    },
  };
}

async function errorIn(response: Response): Promise<DeskError> {
  const said = (await response.json().catch(() => ({}))) as Partial<DeskError>;
  return {
    code: said.code ?? `http-${response.status}`,
    message:
      said.message ??
      (response.status === 429
        ? 'Thao tác nhiều quá trong một phút. Anh/chị chờ một chút rồi làm lại.'
        : 'Máy chủ chưa làm được việc này. Chưa có gì thay đổi; anh/chị thử lại sau ít phút.'),
  };
}
