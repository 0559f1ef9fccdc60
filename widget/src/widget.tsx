import { render } from 'preact';
import { createApi } from './api.ts';
import { createChat } from './chat.ts';
import { listenToBrowser, listenToPage } from './host-page.ts';
import { KEEP_NOTHING, keepOnDevice } from './keep.ts';
import { BROWSER_FILES } from './keep-files.ts';
import { changeLanguage } from './language.ts';
import { newMessageId } from './message-id.ts';
import { createMoreScript } from './more.ts';
import { type Options, readOptions } from './options.ts';
import { addStyles } from './styles.ts';
import { joinTabs, oneTabAtATime } from './tabs.ts';
import { BROWSER_TIMERS } from './timers.ts';
import { createUi, show } from './ui.ts';
import { App } from './view/app.tsx';

const NAME = 'mot-cua-chat';
/** Wide enough that the docked panel stands beside the page's text. */
const WIDE = '(min-width: 1000px) and (min-height: 600px)';

/** Puts the chat on the page; where the browser cannot carry it, a way to the page that needs no script. */
function start(options: Options): void {
  // The script may stand on a page twice.
  if (document.querySelector(NAME)) return;
  const host = document.createElement(NAME);
  document.body.append(host);
  try {
    begin(host, options);
  } catch (reason) {
    host.replaceWith(plainWay(options));
    throw reason;
  }
}

/** Storage is looked at only here, and not at all on a shared device. */
function begin(host: HTMLElement, options: Options): void {
  const shared = options.mode === 'kiosk';
  const device = shared
    ? KEEP_NOTHING
    : keepOnDevice(localDrawer('localStorage'), localDrawer('sessionStorage'), BROWSER_FILES);
  const { name, integrity } = MORE_SCRIPT;
  const more = createMoreScript(`${options.api}/widget/${name}.js`, integrity, script?.nonce);
  const chat = createChat({
    api: createApi(
      options.api,
      (url, how) => fetch(url, how),
      async (url, headers, bytes, onPart) =>
        (await more.fetch())?.upload(url, headers, bytes, onPart),
    ),
    office: options.office,
    shared,
    device,
    joinTabs,
    oneTabAtATime,
    timers: BROWSER_TIMERS,
    chance: Math.random,
    newId: newMessageId,
  });
  const ui = createUi(device.wish('large') === 'on');
  if (options.theme) host.dataset['theme'] = options.theme;
  const root = host.attachShadow({ mode: 'open' });
  addStyles(root, options.theme);
  const brand = getComputedStyle(host).getPropertyValue('--mot-cua-brand').trim();
  if (brand !== '') void more.fetch().then((loaded) => loaded?.wearTheme(host, brand));
  render(<App chat={chat} ui={ui} options={options} more={more} />, root);
  listenToPage(chat, ui, options);
  listenToBrowser(chat, ui);
  if ((device.wish('language') || options.language) === 'en')
    void changeLanguage({ chat, ui, more }, 'en');
  if (options.start === 'wide' && matchMedia(WIDE).matches) show(ui, { open: true });
}

/** A link, with nothing that an old browser or a page's own scripts could have broken. */
function plainWay({ plain }: Options): HTMLElement {
  const link = document.createElement('a');
  link.href = plain;
  link.textContent = 'Hỏi trợ lý (trang đơn giản)';
  link.style.cssText =
    'position:fixed;right:16px;bottom:16px;padding:16px;font:600 16px sans-serif;background:#0b5563;color:#fff;z-index:2147483000';
  return link;
}

/** The browser's storage, asked for anew each time: where it is switched off even naming it fails. */
function localDrawer(
  name: 'localStorage' | 'sessionStorage',
): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  return {
    getItem: (key) => window[name].getItem(key),
    setItem: (key, value) => window[name].setItem(key, value),
    removeItem: (key) => window[name].removeItem(key),
  };
}

const script =
  document.currentScript ?? document.querySelector('script[src*="widget"][data-office]');
const data = script instanceof HTMLElement ? { ...script.dataset } : {};
// A page that joins its scripts into one has no address of ours.
const src = script instanceof HTMLScriptElement ? script.src : '';
const from = src === '' ? location.origin : new URL(src).origin;
const options = readOptions(data, from === location.origin ? '' : from);
if (document.body) start(options);
else document.addEventListener('DOMContentLoaded', () => start(options));
