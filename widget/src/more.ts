import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { createStore } from './store.ts';
import type { More, MoreScript } from './view/context.ts';

declare global {
  /** What the first script lends the second while that is being fetched; nothing is left on the page. */
  var motCuaParts: Record<string, unknown> | undefined;
}

/** Fetches the second script from `address` and nothing else under that name: the browser checks its hash. */
export function createMoreScript(address: string, integrity: string): MoreScript {
  const store = createStore<More | 'failed' | undefined>(undefined);
  let coming: Promise<More | undefined> | undefined;
  const fetch = async (): Promise<More | undefined> => {
    const more = await load(address, integrity);
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

function load(address: string, integrity: string): Promise<More | undefined> {
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
    script.src = address;
    script.integrity = integrity;
    script.crossOrigin = 'anonymous';
    script.onload = () => end(globalThis.motCuaParts?.['more'] as More | undefined);
    script.onerror = () => end(undefined);
    document.head.append(script);
  });
}
