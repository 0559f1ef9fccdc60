import type { Effect } from '../effects.ts';
import type { Reading } from '../reading.ts';
import {
  MAIL_UNREADABLE,
  mailNoted,
  NO_LONGER_FOLLOWED,
  NOTICES_STARTED,
  NOTICES_STOPPED,
  wayLeftOut,
} from '../replies/notice.ts';
import { keyOf, say } from '../say.ts';
import type { Step } from '../step.ts';
import { readNoticeWish, type SaidWish } from '../understand/notice-wish.ts';

/**
 * "Đừng báo nữa", "báo lại", "báo qua email …": heard on every channel, at any time, also while staff hold the
 * conversation or the sender is blocked; then without a word, because the assistant is silent.
 */
export const heedNoticeWish: Step = (reading) => {
  const { input, choice, text } = reading;
  const wish =
    choice === undefined ? readNoticeWish(text, input.state.flow !== undefined) : undefined;
  if (!wish) return undefined;
  const effects = effectsOf(wish, reading);
  if (input.held || input.blocked)
    return {
      outcome: input.held ? 'held' : 'declined-blocked',
      replies: [],
      state: input.state,
      effects,
    };
  return say(reading, 'completed', [{ text: sentenceFor(wish) }], { effects });
};

function effectsOf(wish: SaidWish, reading: Reading): readonly Effect[] {
  const key = keyOf(reading, 'notices');
  switch (wish.kind) {
    case 'stop':
    case 'start':
      return [{ kind: 'notices', key, wish: wish.kind }];
    case 'unfollow':
      return [{ kind: 'unfollow-dossiers', key }];
    case 'without':
      return [{ kind: 'notices', key, wish: { without: wish.ways } }];
    case 'mail':
      return wish.address === undefined
        ? []
        : [{ kind: 'notices', key, wish: { mail: wish.address } }];
  }
}

function sentenceFor(wish: SaidWish): string {
  switch (wish.kind) {
    case 'stop':
      return NOTICES_STOPPED;
    case 'start':
      return NOTICES_STARTED;
    case 'unfollow':
      return NO_LONGER_FOLLOWED;
    case 'without':
      return wayLeftOut(wish.ways);
    case 'mail':
      return wish.address === undefined ? MAIL_UNREADABLE : mailNoted(wish.address);
  }
}
