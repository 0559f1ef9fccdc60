import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * How the stub answers one request: the whole reply in pieces; half of it, then the connection breaks or just
 * ends; nothing for ever; words without end; an HTTP error; a redirect.
 */
export type StubAnswer =
  | { readonly kind: 'says'; readonly text: string; readonly finish?: string }
  | { readonly kind: 'breaks-off'; readonly text: string }
  | { readonly kind: 'ends-early'; readonly text: string }
  | { readonly kind: 'stalls'; readonly text: string }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'floods' }
  | { readonly kind: 'fails'; readonly status: number }
  | { readonly kind: 'redirects'; readonly to: string };

/** A request as the stub saw it. */
export interface StubRequest {
  readonly path: string;
  readonly authorization: string;
  readonly body: {
    readonly model: string;
    readonly stream?: boolean;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: unknown;
  };
}

export interface OpenAiStub {
  readonly url: string;
  readonly seen: readonly StubRequest[];
  /** Requests that the client gave up before they were answered. */
  readonly givenUp: () => number;
  readonly close: () => Promise<void>;
}

/** An OpenAI-compatible endpoint on this machine that does as it is told. */
export async function startOpenAiStub(
  answer: (request: StubRequest) => StubAnswer,
): Promise<OpenAiStub> {
  const seen: StubRequest[] = [];
  let givenUp = 0;
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableEnded) givenUp += 1;
    });
    void bodyOf(request).then((body) => {
      const one = {
        path: request.url ?? '',
        authorization: request.headers.authorization ?? '',
        body,
      };
      seen.push(one);
      return give(response, answer(one), seen.length);
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    seen,
    givenUp: () => givenUp,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<StubRequest['body']> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as StubRequest['body'];
}

async function give(response: ServerResponse, answer: StubAnswer, number: number): Promise<void> {
  switch (answer.kind) {
    case 'hangs':
      return;
    case 'fails':
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'the endpoint fails', type: 'server' } }));
      return;
    case 'redirects':
      response.writeHead(307, { location: answer.to });
      response.end();
      return;
    default:
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      await stream(response, answer, number);
  }
}

type Streamed = Extract<
  StubAnswer,
  { readonly kind: 'says' | 'breaks-off' | 'ends-early' | 'stalls' | 'floods' }
>;

async function stream(response: ServerResponse, answer: Streamed, number: number): Promise<void> {
  const send = (delta: object, finish: string | null = null): void =>
    void response.write(`data: ${JSON.stringify(chunkOf(delta, finish, number))}\n\n`);
  send({ role: 'assistant', content: '' });
  if (answer.kind === 'floods') {
    while (!response.destroyed) {
      send({ content: 'lời lời lời lời lời lời lời lời ' });
      await pause(1);
    }
    return;
  }
  for (const piece of answer.text.match(/.{1,12}/gsu) ?? []) send({ content: piece });
  if (answer.kind === 'stalls') return;
  if (answer.kind === 'breaks-off') {
    await pause(20);
    response.destroy();
    return;
  }
  if (answer.kind === 'says') {
    send({}, answer.finish ?? 'stop');
    response.write('data: [DONE]\n\n');
  }
  response.end();
}

function chunkOf(delta: object, finish: string | null, number: number): object {
  return {
    id: `answer-${number}`,
    object: 'chat.completion.chunk',
    created: number,
    model: 'stub',
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
}
