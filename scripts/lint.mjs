// Types and rules in one process: what the compiler has found out about the types, the rules that ask for types need
// not find out again. Says what `tsc` and `eslint` say; any finding fails.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The program of one configuration, with parents in its trees: rules look upwards. */
function programOf(config) {
  const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
    join(root, config),
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (found) => {
        throw new Error(ts.flattenDiagnosticMessageText(found.messageText, '\n'));
      },
    },
  );
  const host = ts.createCompilerHost(options, true);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
  const program = ts.createProgram(fileNames, options, host);
  return { program, found: [...errors, ...ts.getPreEmitDiagnostics(program)] };
}

const checked = ['tsconfig.json', 'console/tsconfig.json'].map(programOf);
const diagnostics = ts.sortAndDeduplicateDiagnostics(checked.flatMap(({ found }) => found));
process.stdout.write(
  ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  }),
);

const programs = checked.map(({ program }) => program);
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false, programs } },
  },
});
const results = await eslint.lintFiles(['.']);
process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results));
const objections = results.reduce((sum, one) => sum + one.errorCount + one.warningCount, 0);
process.exitCode = diagnostics.length + objections > 0 ? 1 : 0;
