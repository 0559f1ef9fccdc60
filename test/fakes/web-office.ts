import type {
  ChatBubble,
  History,
  HistoryItem,
  OpenSession,
  Receipt,
  SendMessage,
  ServerEvent,
  Session,
} from '#widget/protocol.ts';
import type { Upload } from '#widget/src/api.ts';

/** What the fake answers to a message: bubbles, each an event of its own. */
export type Answering = (message: SendMessage) => readonly ChatBubble[];

export interface FakeOffice {
  /** Keeps the protocol of `widget/protocol.ts`, as a function from request to response. */
  readonly fetch: typeof fetch;
  /** The same for files, in two parts. */
  readonly upload: Upload;
  /** Files brought so far, by id. */
  readonly brought: () => ReadonlyMap<string, Blob>;
  readonly refuseFiles: (status: number | undefined) => void;
  /** What the page told of what came and what was looked at, newest last. */
  readonly receipts: () => readonly Receipt[];
  /** Says that an answer is being written. */
  readonly write: () => void;
  /** While down, every request fails as a broken line does, and open streams break. */
  readonly goDown: () => void;
  readonly comeBack: () => void;
  /** The next `count` messages are stored, but the answer is lost on the way. */
  readonly loseAnswers: (count: number) => void;
  readonly refuseMessages: (status: number | undefined) => void;
  /** Breaks the open streams only. */
  readonly dropStreams: () => void;
  /** Sends events again that were sent before, as an overlapping reconnect does. */
  readonly repeatAll: () => void;
  readonly expireSessions: () => void;
  readonly hold: (by: string | undefined) => void;
  readonly giveBack: () => void;
  /** Tells all who are there their place among those who wait for a person. */
  readonly queue: (place: number | undefined) => void;
  /** A bubble without a question before it. */
  readonly tell: (bubble: ChatBubble) => void;
  readonly stored: () => readonly SendMessage[];
  /** How often each kind of request came, also those that failed. */
  readonly asked: () => readonly string[];
  readonly sessions: () => number;
}

interface Queued {
  readonly kind: 'queue';
  readonly place: number | undefined;
}

interface Room {
  readonly shared: boolean;
  readonly messages: SendMessage[];
  readonly events: ServerEvent[];
  readonly history: HistoryItem[];
  readonly streams: Set<ReadableStreamDefaultController<Uint8Array>>;
  held: boolean;
  by: string | undefined;
}

/** A bubble of the assistant, for answers in tests. */
export function bubble(text: string, more: Partial<ChatBubble> = {}): ChatBubble {
  return { text, choices: [], from: 'assistant', unkept: false, ...more };
}

const GREETING = bubble(
  'Em chào anh/chị. Em là trợ lý tự động của xã Tân Trụ. Anh/chị cần gì, cứ viết như nói, không cần bỏ dấu.\nMuốn gặp người thật, anh/chị bấm “Gặp cán bộ”.',
);

const encoder = new TextEncoder();

/** An office with one assistant that answers as told, kept in memory. */
export function createFakeOffice(
  answer: Answering,
  now: () => string = () => new Date().toISOString(),
): FakeOffice {
  const rooms = new Map<string, Room>();
  const asked: string[] = [];
  let opened = 0;
  let down = false;
  let lose = 0;
  let refusing: number | undefined;
  let refusingFiles: number | undefined;
  const brought = new Map<string, Blob>();
  const receipts: Receipt[] = [];

  const all = (): readonly Room[] => [...rooms.values()];
  const emit = (room: Room, event: ServerEvent): void => {
    room.events.push(event);
    for (const stream of room.streams) stream.enqueue(frame([event]));
  };
  const say = (room: Room, said: ChatBubble): void => {
    const id = room.events.length + 1;
    emit(room, { kind: 'bubble', id, at: now(), bubble: said });
    if (!said.unkept) room.history.push({ from: said.from, id, at: now(), bubble: said });
  };
  const hold = (held: boolean, by: string | undefined): void => {
    for (const room of all()) {
      room.held = held;
      room.by = by;
      emit(room, { kind: 'held', id: room.events.length + 1, at: now(), held, by });
    }
  };
  /** What is true now and is not put into the record: it counts no event and comes only to who listens. */
  const mention = (what: { readonly kind: 'writing' } | Queued): void => {
    for (const { streams, events: sent } of all())
      for (const stream of streams)
        stream.enqueue(frame([{ ...what, id: sent.length, at: now() }]));
  };
  const breakStreams = (): void => {
    for (const room of all()) {
      for (const stream of room.streams) stream.error(new TypeError('line broke'));
      room.streams.clear();
    }
  };

  const open = (wish: OpenSession): Response => {
    const known = wish.token !== undefined && rooms.has(wish.token) ? wish.token : undefined;
    const token = known ?? `token-${++opened}`;
    if (!known) rooms.set(token, emptyRoom(wish.sharedDevice));
    return Response.json({
      token,
      resumed: known !== undefined,
      office: 'Xã Tân Trụ',
      greeting: GREETING,
      sharedDevice: wish.sharedDevice,
    } satisfies Session);
  };
  const store = (room: Room, message: SendMessage): Response => {
    if (refusing !== undefined) return new Response(null, { status: refusing });
    if (!room.messages.some(({ id }) => id === message.id)) {
      room.messages.push(message);
      const { content, id } = message;
      const text =
        content.kind === 'text' ? content.text : content.kind === 'choice' ? content.label : 'Tệp';
      room.history.push({ from: 'citizen', id, at: now(), text });
      if (!room.held) for (const said of answer(message)) say(room, said);
    }
    if (lose > 0) {
      lose -= 1;
      throw new TypeError('line broke');
    }
    return Response.json({ id: message.id, at: now() }, { status: 202 });
  };
  const history = (room: Room): Response =>
    Response.json({
      items: room.history,
      lastEventId: room.events.length,
      held: room.held,
      heldBy: room.by,
    } satisfies History);
  const events = (room: Room, after: number, signal: AbortSignal | null | undefined): Response => {
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        stream.enqueue(encoder.encode(': open\n\n'));
        const missed = room.events.filter(({ id }) => id > after);
        if (missed.length > 0) stream.enqueue(frame(missed));
        room.streams.add(stream);
        signal?.addEventListener('abort', () => {
          if (room.streams.delete(stream)) stream.error(new DOMException('gone', 'AbortError'));
        });
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  };

  const handleBeside = (what: string, sent: RequestInit['body']): Response | undefined => {
    if (what === 'POST seen') receipts.push(JSON.parse(wordsOf(sent)) as Receipt);
    else if (!what.startsWith('PUT files/')) return undefined;
    else if (refusingFiles !== undefined) return new Response(null, { status: refusingFiles });
    else brought.set(what.slice('PUT files/'.length), new Blob([sent as BlobPart]));
    return new Response(null, { status: 204 });
  };
  const handle = (url: URL, init: RequestInit): Response => {
    const method = init.method ?? 'GET';
    const what = `${method} ${url.pathname.replace('/api/web/', '')}`;
    asked.push(what);
    if (down) throw new TypeError('line broke');
    const headers = new Headers(init.headers);
    const body = (): unknown => JSON.parse(wordsOf(init.body));
    if (what === 'POST session') return open(body() as OpenSession);
    const token = headers.get('Authorization')?.replace('Bearer ', '') ?? '';
    const room = rooms.get(token);
    if (!room) return new Response(null, { status: 401 });
    if (what === 'GET history') return history(room);
    if (what === 'POST messages') return store(room, body() as SendMessage);
    const beside = handleBeside(what, init.body);
    if (beside) return beside;
    if (what === 'GET events')
      return events(room, Number(url.searchParams.get('after')), init.signal);
    for (const stream of room.streams) stream.close();
    rooms.delete(token);
    return new Response(null, { status: 204 });
  };

  const answerTo = async (url: string, init: RequestInit): Promise<Response> => {
    // A request takes a moment, as on a real line.
    await Promise.resolve();
    return handle(new URL(url, 'http://office.test'), init);
  };

  return {
    fetch: (input, init = {}) => answerTo(String(input), init),
    upload: async (url, headers, bytes, onPart) => {
      onPart(0.5);
      return answerTo(url, { method: 'PUT', headers, body: bytes }).catch(() => undefined);
    },
    brought: () => brought,
    refuseFiles: (status) => {
      refusingFiles = status;
    },
    receipts: () => receipts,
    write: () => mention({ kind: 'writing' }),
    queue: (place) => mention({ kind: 'queue', place }),
    goDown: () => {
      down = true;
      breakStreams();
    },
    comeBack: () => {
      down = false;
    },
    loseAnswers: (count) => {
      lose = count;
    },
    refuseMessages: (status) => {
      refusing = status;
    },
    dropStreams: breakStreams,
    repeatAll: () => {
      for (const room of all())
        for (const stream of room.streams) stream.enqueue(frame(room.events));
    },
    expireSessions: () => {
      breakStreams();
      rooms.clear();
    },
    hold: (by) => hold(true, by),
    giveBack: () => hold(false, undefined),
    tell: (said) => {
      for (const room of all()) say(room, said);
    },
    stored: () => all().flatMap((room) => room.messages),
    asked: () => asked,
    sessions: () => rooms.size,
  };
}

function wordsOf(body: RequestInit['body']): string {
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
}

function emptyRoom(shared: boolean): Room {
  const none = { messages: [], events: [], history: [], streams: new Set<never>() };
  return { shared, ...none, streams: new Set(), held: false, by: undefined };
}

function frame(events: readonly ServerEvent[]): Uint8Array {
  const text = events.map((event) => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`);
  return encoder.encode(text.join(''));
}
