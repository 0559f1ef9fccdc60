import type { Served } from './web-server.ts';

/** Pages of other people that hold the chat and make it hard for it. */
export function strangePage(path: string): Served | undefined {
  const file = FILES[path];
  if (file) return file;
  const page = PAGES[path];
  return page && { type: 'text/html; charset=utf-8', body: holding(page), policy: page.policy };
}

interface StrangePage {
  /** What stands before the chat's script. */
  readonly before?: string;
  /** What stands after it. */
  readonly after?: string;
  /** Content-Security-Policy; without one the product's own. */
  readonly policy?: string;
  /** Written on the chat's script. */
  readonly attributes?: string;
}

const CHAT = (attributes = ''): string =>
  `<script src="/widget.js" data-office="Xã Tân Trụ" data-phone="0272 000 0000" ${attributes}></script>`;

function holding({ before = '', after = '', attributes }: StrangePage): string {
  return `<!doctype html><html lang="vi"><head><title>Trang khác</title>${before}</head><body><main><h1>Trang của cơ quan</h1><input aria-label="Tìm trên trang"></main>${CHAT(attributes)}${after}</body></html>`;
}

/** As secure offices have it: nothing by address, only by nonce; no style, no text that becomes a script. */
const STRICT =
  "default-src 'none'; base-uri 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types mot-cua; script-src 'nonce-n0nce'";

const PAGES: Readonly<Record<string, StrangePage>> = {
  '/dressed': { before: '<link rel="stylesheet" href="/dressed.css">' },
  '/strict': { policy: STRICT, attributes: 'nonce="n0nce"' },
  '/old-libraries': { before: '<script src="/old-libraries.js"></script>' },
  '/twice': { before: CHAT(), after: CHAT('data-office="Lần hai"') },
  '/taken': { before: '<script src="/taken.js"></script>' },
  '/no-shadow': { before: '<script src="/no-shadow.js"></script>' },
};

/** Dresses everything on the page, and means it. */
const DRESSED = `html { font-size: 10px }
* { all: revert !important; font-size: 40px !important; color: red !important; letter-spacing: 9px !important;
    text-transform: uppercase !important; direction: rtl !important; visibility: hidden !important; }
body * { opacity: 0 !important; transform: rotate(3deg) !important; pointer-events: none !important;
    float: left !important; position: relative !important; }`;

/** What Prototype 1.6, MooTools 1.2 and a Promise of an early polyfill leave behind; and a shortcut of the page. */
const OLD_LIBRARIES = `
Array.prototype.toJSON = function () { return '[' + this.map(function (one) { return JSON.stringify(one); }) + ']'; };
String.prototype.toJSON = function () { return '"' + this + '"'; };
Array.prototype.each = Array.prototype.forEach;
Object.prototype.extend = function () { return this; };
Array.from = function (one) { return one == null ? [] : [one]; };
Promise = class extends Promise {};
delete Promise.prototype.finally;
delete window.customElements;
customElements = undefined;
document.addEventListener('keydown', function (event) {
  if (event.target.localName === 'input' || event.target.localName === 'textarea' || event.key !== '/') return;
  event.preventDefault();
  document.querySelector('input').focus();
});`;

/** Somebody else's element has the name of ours, and keeps its own root. */
const TAKEN = `customElements.define('mot-cua-chat', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'closed' }); }
});`;

const js = (body: string): Served => ({ type: 'text/javascript; charset=utf-8', body });

const FILES: Readonly<Record<string, Served>> = {
  '/dressed.css': { type: 'text/css', body: DRESSED },
  '/old-libraries.js': js(OLD_LIBRARIES),
  '/taken.js': js(TAKEN),
  '/no-shadow.js': js('delete Element.prototype.attachShadow;'),
};
