import type { Chat } from './chat.ts';
import type { Options } from './options.ts';
import { show, type Ui } from './ui.ts';

const ASK = 'data-mot-cua-ask';

/**
 * What the page around can do: a link or button with `data-mot-cua-ask="question"`, or a form with it and a
 * field `q`, asks here; without this script they go where they point.
 */
export function listenToPage(chat: Chat, ui: Ui, options: Options): void {
  const ask = (question: string): void => {
    show(ui, { open: true, unread: 0 });
    const text = question.normalize('NFC').trim();
    if (text !== '') chat.send({ kind: 'text', text });
  };
  document.addEventListener('click', (event) => {
    const from =
      event.target instanceof Element ? event.target.closest(`a[${ASK}],button[${ASK}]`) : null;
    if (!from || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(from.getAttribute(ASK) || from.textContent);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute(ASK)) return;
    event.preventDefault();
    const question = new FormData(form).get('q');
    form.reset();
    ask(typeof question === 'string' ? question : '');
  });
  document.addEventListener('keydown', (event) => {
    if (!options.shortcut || !event.altKey || !event.shiftKey || event.code !== 'KeyC') return;
    event.preventDefault();
    show(ui, { open: true, unread: 0 });
  });
}

/** Tells the chat about the network, the page being hidden, and its end. */
export function listenToBrowser(chat: Chat, ui: Ui): void {
  addEventListener('online', () => chat.network(true));
  addEventListener('offline', () => chat.network(false));
  if (!navigator.onLine) chat.network(false);
  const look = (): void => chat.looking(ui.get().open && !document.hidden);
  ui.watch(look);
  document.addEventListener('visibilitychange', () => {
    chat.visible(!document.hidden);
    look();
  });
  addEventListener('pagehide', () => {
    const { shared, phase } = chat.store.get();
    // On a shared device leaving the page is the end, also for the browser's back button.
    if (shared && phase !== 'new' && phase !== 'ended') chat.end();
  });
}
