import { render } from 'preact';
import { createApi } from './api.ts';
import { createChat } from './chat.ts';
import { listenToBrowser, listenToPage } from './host-page.ts';
import { KEEP_NOTHING, keepOnDevice } from './keep.ts';
import { BROWSER_FILES } from './keep-files.ts';
import { newMessageId } from './message-id.ts';
import { type Options, readOptions } from './options.ts';
import { addStyles } from './styles.ts';
import { joinTabs, oneTabAtATime } from './tabs.ts';
import { BROWSER_TIMERS } from './timers.ts';
import { createUi, show } from './ui.ts';
import { browserUpload } from './upload.ts';
import { App } from './view/app.tsx';

/** Wide enough that the docked panel stands beside the page's text. */
const WIDE = '(min-width: 1000px) and (min-height: 600px)';

/** Puts the chat on the page. Storage is looked at only here, and not at all on a shared device. */
function start(options: Options): void {
  // The script may stand on a page twice.
  if (document.querySelector('mot-cua-chat')) return;
  const shared = options.mode === 'kiosk';
  const device = shared
    ? KEEP_NOTHING
    : keepOnDevice(localDrawer('localStorage'), localDrawer('sessionStorage'), BROWSER_FILES);
  const chat = createChat({
    api: createApi(options.api, (url, how) => fetch(url, how), browserUpload),
    office: options.office,
    shared,
    device,
    joinTabs,
    oneTabAtATime,
    timers: BROWSER_TIMERS,
    chance: Math.random,
    newId: newMessageId,
  });
  const ui = createUi(device.largeType());
  const host = document.createElement('mot-cua-chat');
  if (options.theme) host.dataset['theme'] = options.theme;
  const root = host.attachShadow({ mode: 'open' });
  addStyles(root);
  document.body.append(host);
  render(<App chat={chat} ui={ui} options={options} />, root);
  listenToPage(chat, ui, options);
  listenToBrowser(chat, ui);
  if (options.start === 'wide' && matchMedia(WIDE).matches) show(ui, { open: true });
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

const script = document.currentScript ?? document.querySelector('script[src*="widget.js"]');
const options = readOptions(script instanceof HTMLElement ? { ...script.dataset } : {});
if (document.body) start(options);
else document.addEventListener('DOMContentLoaded', () => start(options));
