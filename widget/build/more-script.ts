import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { type BuiltScript, namedByContent } from './named-script.ts';

/** Tokens that only pages and desk have: charts, fonts, the desk's own sizes. */
const NOT_OURS =
  /^\s*--(?:chart|fast|font-mono|font:|t-h|measure|ok|on-brand-muted|shadow-1|s-[67]|unknown).*$|\[data-surface="desk"\] \{[^}]*\}/gmu;

/**
 * Takes out of the tokens what the chat does not use: every byte is somebody's waiting. What `all: initial` of the
 * frame's own rule would take away stays important.
 */
export function onlyOurTokens(): Plugin {
  return {
    name: 'only-our-tokens',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/pages/tokens.css')
        ? code
            .replace(NOT_OURS, '')
            .replace('color-scheme: dark;', 'color-scheme: dark !important;')
        : undefined,
  };
}

/** What the first script lends the second, so that Preact is loaded once. */
const LENT = {
  'preact/jsx-runtime': 'motCuaParts.jsx',
  'preact/hooks': 'motCuaParts.hooks',
};

/**
 * Builds what is seldom needed (`src/more`) as a script of its own beside the first, and tells the first its name
 * and hash as `MORE_SCRIPT`.
 */
export function moreScript(common: InlineConfig): Plugin {
  let built: BuiltScript | undefined;
  return {
    name: 'more-script',
    apply: 'build',
    config: async () => {
      built = namedByContent(await buildMore(common));
      const { name, integrity } = built;
      return { define: { MORE_SCRIPT: JSON.stringify({ name, integrity }) } };
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'widget-more.js', source: built?.code ?? '' });
    },
  };
}

async function buildMore(common: InlineConfig): Promise<string> {
  const entry = fileURLToPath(new URL('../src/more/main.ts', import.meta.url));
  const result = await build({
    ...common,
    configFile: false,
    logLevel: 'error',
    build: {
      ...common.build,
      write: false,
      lib: { entry, formats: ['iife'], name: 'motCuaMore', fileName: () => 'widget-more.js' },
      rolldownOptions: {
        external: Object.keys(LENT),
        output: { globals: LENT },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as readonly {
    readonly output: readonly { readonly code?: string }[];
  }[];
  return outputs[0]?.output[0]?.code ?? '';
}
