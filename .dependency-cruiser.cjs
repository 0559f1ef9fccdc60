/** Who may import what: design of the rooms, one rule a sentence of docs/architecture.md. Change both or neither. */

/** Packages that pure rooms may use, each with its reason. */
const PURE_PACKAGES = ['zod']; // schemas are data with a parser

/** Beside them, in cases: the moons of Vietnam, for Tết and the day of the Hùng Kings; it computes and reads nothing. */
const LUNAR_CALENDAR = ['date-chinese'];

/** Packages with which knowledge/import takes given bytes apart; they reach neither file nor network there. */
const DOCUMENT_READERS = [
  'mammoth', // Word to HTML
  'node-html-parser', // pages of portals
  'exceljs', // lists and fee tables
  'unpdf', // text of PDF pages; never together with pdfjs-dist in one process
];

/** Where those readers are used; ExcelJS writes workbooks too. */
const READING = '(knowledge/import/|adapters/documents/sheet[.]ts)';

const pure = (room, mayImport, packages = PURE_PACKAGES) => ({
  name: `${room}-is-pure`,
  comment: `${room} knows no network, database, clock or file; it imports ${mayImport.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: '[.]test[.]ts$' },
  to: {
    pathNot: [
      `^${room}/`,
      ...mayImport.map((other) => `^${other}`),
      ...packages.map((name) => `^node_modules/${name}/`),
    ],
  },
});

const only = (name, packages, home) => ({
  name,
  severity: 'error',
  from: { pathNot: [`^${home}`, '^test/', '[.]test[.]ts$', '^scripts/', '^[^/]+$'] },
  to: { path: `^node_modules/(${packages})(/|$)` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    pure('language', []),
    pure('cases', ['language/'], [...PURE_PACKAGES, ...LUNAR_CALENDAR]),
    pure('dossiers', ['language/', 'cases/office-calendar[.]ts', 'cases/count-days[.]ts']),
    pure('bot', ['language/', 'cases/', 'dossiers/']),
    pure('knowledge', ['language/', 'bot/needs[.]ts'], [...PURE_PACKAGES, ...DOCUMENT_READERS]),
    {
      name: 'adapters-do-not-know-each-other',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/', pathNot: '[.]test[.]ts$' },
      to: { path: '^adapters/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'adapters-face-inwards',
      severity: 'error',
      from: { path: '^adapters/', pathNot: '[.]test[.]ts$' },
      to: {
        path: '^(server|console|widget|test|scripts|prisma)/',
        pathNot: '^widget/protocol[.]ts$',
      },
    },
    {
      name: 'the-generated-client-stays-in-its-adapter',
      severity: 'error',
      from: { pathNot: '^adapters/postgres/' },
      to: { path: '^adapters/postgres/generated/' },
    },
    {
      name: 'the-widget-stands-alone',
      severity: 'error',
      from: { path: '^widget/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(bot|knowledge|cases|dossiers|language|adapters|server|console|prisma|test)/' },
    },
    {
      name: 'the-console-stands-alone',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: '^(bot|knowledge|cases|dossiers|language|adapters|server|widget|prisma|test)/' },
    },
    {
      name: 'only-the-server-wires',
      severity: 'error',
      from: { pathNot: ['^(adapters|server|test|scripts)/', '^[^/]+$'] },
      to: { path: '^(adapters|server)/' },
    },
    {
      name: 'tests-are-not-shipped',
      severity: 'error',
      from: { pathNot: ['^test/', '[.]test[.]tsx?$', '^widget/src/fake-browser[.]ts$', '^[^/]+$'] },
      to: { path: '^test/|[.]test[.]tsx?$' },
    },
    only('grammy-stays-in-its-adapter', 'grammy|@grammyjs', 'adapters/telegram/'),
    only('better-auth-stays-in-its-adapter', 'better-auth|@better-auth', 'adapters/auth/'),
    only('prisma-stays-in-its-adapter', '@prisma|prisma', 'adapters/postgres/'),
    only('bullmq-stays-in-its-adapter', 'bullmq|ioredis', 'adapters/queue/'),
    only('nodemailer-stays-in-its-adapter', 'nodemailer', 'adapters/mail/'),
    only('botpress-stays-in-its-adapter', '@botpress|@bpinternal', 'adapters/botpress/'),
    only('document-readers-stay-in-the-importers', DOCUMENT_READERS.join('|'), READING),
    only('http-stays-in-the-server', 'fastify|@fastify', 'server/'),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^adapters/postgres/generated'] },
    exclude: { path: '^((widget|console)/dist|node_modules/.mot-cua|artefacts|[.]data|coverage)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
