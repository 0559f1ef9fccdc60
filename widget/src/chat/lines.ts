import type { ServerEvent } from '../../protocol.ts';
import { withEvents, withProgress } from '../chat-state.ts';
import { createEventStream, type EventStream } from '../event-stream.ts';
import { createOutbox, type Outbox } from '../outbox.ts';
import { lost } from './life.ts';
import { noteStored } from './messages.ts';
import type { Parts, Room } from './room.ts';

/** The server says every five seconds that it still writes. */
const WRITES_FOR_MS = 8_000;

/** The way to the server, files first. */
export function roomOutbox(room: Room, parts: () => Parts): Outbox {
  const { api, timers, chance } = room.needs;
  return createOutbox({
    timers,
    chance,
    send: async (message) => {
      const token = parts().session.token();
      if (!token) return { kind: 'stranger' };
      const onPart = (part: number): void =>
        room.store.change((state) => withProgress(state, message.id, part));
      const brought = await room.files.bring(token, message, onPart);
      return brought.kind === 'done' ? api.send(token, message) : brought;
    },
    onState: room.onDelivery,
    onStored: (stored) => noteStored(room, parts(), stored),
    onLine: room.onLine,
    // Without a token the session is being opened, and wakes the outbox itself.
    onStranger: () => {
      if (parts().session.token()) lost(room, parts());
    },
  });
}

/** The way from the server. */
export function roomStream(room: Room, parts: () => Parts): EventStream {
  const { api, timers, chance } = room.needs;
  return createEventStream({
    timers,
    chance,
    open: async (signal) => {
      const token = parts().session.token();
      if (!token) return { kind: 'stranger' };
      return api.events(token, room.store.get().lastEventId, signal);
    },
    onEvents: (events) => take(room, events),
    onLine: room.onLine,
    onStranger: () => {
      if (parts().session.token()) lost(room, parts());
    },
  });
}

function take(room: Room, events: readonly ServerEvent[]): void {
  room.store.change((state) => withEvents(state, events));
  if (!room.store.get().writing) return;
  room.callOffWriting();
  room.callOffWriting = room.needs.timers.after(WRITES_FOR_MS, () =>
    room.store.change((state) => (state.writing ? { ...state, writing: false } : state)),
  );
}
