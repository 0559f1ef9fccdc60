import { show, type UiState } from './ui.ts';
import type { AppProps } from './view/context.ts';
import { speakThrough } from './words.ts';

/** Turns the interface into another language and keeps that; without its words it stays as it is. */
export async function changeLanguage(
  { chat, ui, more }: Pick<AppProps, 'chat' | 'ui' | 'more'>,
  language: UiState['language'],
): Promise<void> {
  const loaded = language === 'en' ? await more.fetch() : undefined;
  if (language === 'en' && !loaded) return;
  speakThrough(loaded?.english);
  const second = more.store.get();
  if (second && second !== 'failed') second.speakThrough(loaded?.english);
  chat.keep().keepWish('language', language);
  show(ui, { language });
}
