import type { Capabilities } from './capabilities.ts';
import type { Choice, Reply, Wanted } from './message.ts';

declare const fitted: unique symbol;

/** One message bubble within a channel's limits. Only {@link fitReply} makes one, so no adapter has to check. */
export interface Bubble {
  readonly [fitted]: true;
  readonly text: string;
  readonly buttons: readonly Choice[];
  readonly unkept: boolean;
  /** Set on the last bubble of a reply that asks for the citizen's phone or place. */
  readonly wants?: Wanted | undefined;
  /** The part of the chat it belongs to, as the message that it answers named it. */
  readonly thread?: string | undefined;
  /** The id of a stored photo that staff send; `text` is its caption. */
  readonly photo?: string | undefined;
}

/** Cuts a reply to what a channel can show, so that limits are dealt with in this file and nowhere else. */
export function fitReply(reply: Reply, can: Capabilities): readonly [Bubble, ...Bubble[]] {
  const choices = reply.choices ?? [];
  const asButtons = choices.length <= can.buttonLimit;
  const text = asButtons ? reply.text : writtenOut(reply.text, choices);
  const pieces = splitText(text.normalize('NFC'), can.textLimit);
  const bubbles = pieces.map((text, at) => {
    const isLast = at === pieces.length - 1;
    return asBubble({
      text,
      buttons: asButtons && isLast ? choices : [],
      unkept: reply.unkept ?? false,
      ...(isLast && reply.wants && { wants: reply.wants }),
    });
  });
  return bubbles as unknown as readonly [Bubble, ...Bubble[]];
}

/** Makes a bubble again from what {@link fitReply} made and the outbox stored. */
export function storedBubble(stored: Omit<Bubble, typeof fitted>): Bubble {
  const { text, buttons, unkept, wants, thread, photo } = stored;
  return asBubble({
    ...{ text, buttons, unkept },
    ...(wants && { wants }),
    ...(thread && { thread }),
    ...(photo && { photo }),
  });
}

/** A photo that staff send, with the words under it. */
export function photoBubble(photo: string, caption: string): Bubble {
  return asBubble({ text: caption, buttons: [], unkept: false, photo });
}

function asBubble(parts: Omit<Bubble, typeof fitted>): Bubble {
  return parts as unknown as Bubble;
}

/** Choices as lines that are answered by their number. */
export function writtenOut(text: string, choices: readonly Choice[]): string {
  return [text, ...choices.map(numbered)].join('\n');
}

function numbered(choice: Choice, index: number): string {
  return `${index + 1}. ${choice.label}`;
}

/** Splits at the last paragraph, line or word that fits; cuts a word only when nothing else does. */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutAt(rest, limit);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...pieces, rest];
}

/** Where to cut, never between the two halves of a surrogate pair. */
function cutAt(rest: string, limit: number): number {
  const window = rest.slice(0, limit + 1);
  const breaks = [window.lastIndexOf('\n\n'), window.lastIndexOf('\n'), window.lastIndexOf(' ')];
  const at = breaks.find((index) => index > limit / 2) ?? limit;
  const code = rest.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}
