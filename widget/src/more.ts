import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { createStore } from './store.ts';
import type { More, MoreScript } from './view/context.ts';

declare global {
  /** What the first script lends the second while that is being fetched; nothing is left on the page. */
  var motCuaParts: Record<string, unknown> | undefined;
}

/**
 * Fetches the second script from `address` and nothing else under that name: the browser checks its hash. A page that
 * lets only scripts with its `nonce` run gave it to the first.
 */
export function createMoreScript(address: string, integrity: string, nonce = ''): MoreScript {
  const store = createStore<More | 'failed' | undefined>(undefined);
  let coming: Promise<More | undefined> | undefined;
  const fetch = async (): Promise<More | undefined> => {
    const more = await load(address, integrity, nonce).catch(() => undefined);
    if (!more) coming = undefined;
    store.change(() => more ?? 'failed');
    return more;
  };
  return {
    store,
    fetch: () => {
      coming ??= fetch();
      return coming;
    },
  };
}

function load(address: string, integrity: string, nonce: string): Promise<More | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    const end = (more: More | undefined): void => {
      script.remove();
      globalThis.motCuaParts = undefined;
      resolve(more);
    };
    globalThis.motCuaParts = {
      jsx: { Fragment, jsx, jsxs },
      hooks: { useEffect, useMemo, useRef, useState },
    };
    script.src = trusted(address);
    script.nonce = nonce;
    script.integrity = integrity;
    script.crossOrigin = 'anonymous';
    script.onload = () => end(globalThis.motCuaParts?.['more'] as More | undefined);
    script.onerror = () => end(undefined);
    document.head.append(script);
  });
}

interface Vouching {
  readonly createScriptURL: (url: string) => string;
}

let policy: Vouching | undefined;

/** A page with `require-trusted-types-for 'script'` takes an address only from somebody who vouches for it. */
function trusted(address: string): string {
  const { trustedTypes } = window as {
    trustedTypes?: { readonly createPolicy: (name: string, rules: Vouching) => Vouching };
  };
  policy ??= trustedTypes?.createPolicy('mot-cua', { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL(address) : address;
}
