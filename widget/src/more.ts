import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { createStore, type Store } from './store.ts';
import type { View } from './view/context.ts';
import type { WordTable } from './words.ts';

/** A question of the frame, and how it is left. */
export interface PanelProps {
  readonly view: View;
  readonly close: () => void;
}

/** What is seldom needed and comes as a script of its own: reading aloud, speaking, printing, English. */
export interface More {
  readonly english: WordTable;
  /** The second script's own parts speak through these words from now on. */
  readonly speakThrough: (words: WordTable | undefined) => void;
  readonly ReaderStrip: (view: View) => JSX.Element | null;
  /** Photos and the place, beside words. */
  readonly AddPanel: (props: PanelProps) => JSX.Element;
  readonly VoicePanel: (props: PanelProps) => JSX.Element;
  /** Puts text on the clipboard; false where the browser does not let us. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** Gives the frame the office's own colour, made readable. */
  readonly wearTheme: (host: HTMLElement, chosen: string) => void;
  /** Prints an answer on a page of its own. */
  readonly printAnswer: (text: string, office: string) => void;
}

/** The second script: `undefined` until it came, `failed` when it could not be fetched. */
export interface MoreScript {
  readonly store: Store<More | 'failed' | undefined>;
  /** Fetches it, once; after a failure once more. */
  readonly fetch: () => Promise<More | undefined>;
}

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
