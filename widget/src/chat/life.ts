import { endedChat, freshChat, withSaid, withStored } from '../chat-state.ts';
import { idleLabel, watchIdle } from '../idle-watch.ts';
import { afterNetwork } from '../line-health.ts';
import type { TabNews } from '../tabs.ts';
import { say } from './messages.ts';
import { type Parts, type Room, setHealth } from './room.ts';

const LISTEN_WHILE_HIDDEN_MS = 60_000;

/** The session is open: what waits goes now, also what another tab wrote meanwhile. */
export function begin(room: Room, parts: Parts): void {
  for (const one of room.keep().unsent()) say(room, parts, one);
  parts.outbox.wake();
  parts.stream.start();
}

/** Opens the session if that has not been done; after an end another one. */
export function open(room: Room, parts: Parts): void {
  const { store } = room;
  if (store.get().phase === 'ended') {
    store.change((state) => ({ ...freshChat(state.office, state.shared), line: state.line }));
  }
  if (store.get().phase !== 'new') return;
  parts.session.open();
  // What an earlier visit could not send is seen to wait, also while the office does not answer.
  for (const one of room.keep().unsent()) say(room, parts, one);
}

/** The token is not known any more. On a shared device that is the end; elsewhere a new session goes on. */
export function lost(room: Room, parts: Parts): void {
  parts.stream.stop();
  if (room.store.get().shared) finish(room, parts);
  else parts.session.renew();
}

/** Ends the conversation and forgets it here and on the server. */
export function end(room: Room, parts: Parts): void {
  const token = parts.session.token();
  if (token) {
    void room.needs.api.end(token);
    if (!room.store.get().shared) parts.tabs.tell({ kind: 'ended', token });
  }
  finish(room, parts);
}

/** Leaves nothing of the conversation on this page. */
function finish(room: Room, { session, stream, outbox, receipts }: Parts): void {
  session.drop();
  receipts.stop();
  room.files.clear();
  stream.stop();
  outbox.clear();
  room.unsent.clear();
  room.idle?.stop();
  room.idle = undefined;
  room.keep().forget();
  room.store.change((state) => endedChat(state, room.now()));
}

/** Ends it and goes on as a device that others use. */
export function share(room: Room, parts: Parts): void {
  end(room, parts);
  room.store.change((state) => ({ ...freshChat(state.office, true), line: state.line }));
  open(room, parts);
  stir(room, parts);
}

/** The citizen is there: on a shared device the three minutes begin again. */
export function stir(room: Room, parts: Parts): void {
  const { shared, phase } = room.store.get();
  if (!shared || phase === 'ended') return;
  if (room.idle) room.idle.stir();
  else {
    const onEnd = (): void => end(room, parts);
    room.idle = watchIdle(room.needs.timers, (leftMs) => showIdle(room, leftMs), onEnd);
  }
}

function showIdle({ store }: Room, leftMs: number): void {
  const idle = { label: idleLabel(leftMs), soon: leftMs <= 60_000 };
  store.change((state) => (state.idle?.label === idle.label ? state : { ...state, idle }));
}

/** The browser said whether there is a network. */
export function network(room: Room, { session, outbox, stream }: Parts, online: boolean): void {
  setHealth(room, afterNetwork(online));
  if (!online) return;
  session.nudge();
  outbox.wake();
  stream.nudge();
}

/** A hidden page stops listening after a while and catches up when it is seen again. */
export function visible(room: Room, { session, stream }: Parts, seen: boolean): void {
  room.callOffPause();
  if (!seen) {
    room.callOffPause = room.needs.timers.after(LISTEN_WHILE_HIDDEN_MS, stream.stop);
  } else if (session.token()) stream.start();
}

/** What another tab of the same citizen did. */
export function hear(room: Room, parts: Parts, news: TabNews): void {
  if (news.token !== parts.session.token()) return;
  if (news.kind === 'ended') {
    finish(room, parts);
    return;
  }
  const { message, stored } = news;
  room.store.change((state) => withStored(withSaid(state, message, stored.at), stored));
}
