/**
 * Who may import whom, checked by `npm run check:imports`. The reasons are in docs/decisions/0019.
 *
 * Nouns are folders of src/. Each row sees the rows above it, `deadlines/` and itself; not its neighbours in the row.
 */
const ROWS = [
  ['errors', 'logging'],
  ['database'],
  ['clock'],
  ['timeline'],
  ['groups'],
  ['accounts'],
  ['outbox'],
  ['calendars', 'directory', 'windows', 'saved-views'],
  ['letters'],
  ['replies', 'chasers'],
  ['attachments'],
  ['intake'],
  ['workbooks'],
  ['imports', 'inbox'],
  ['flags'],
  ['notifications', 'webhooks'],
  ['job-runs'],
  ['reports', 'search', 'feeds', 'health', 'metrics', 'visits'],
  ['register'],
];
const DOORS = ['api', 'web', 'jobs'];

const SPEC = '[.](e2e-)?spec[.]ts$';
const folders = (names) => `^src/(${names.join('|')})/`;

const nounRules = ROWS.flatMap((row, index) =>
  row.map((noun) => ({
    name: `${noun}-sees-only-what-stands-before-it`,
    comment: 'Nouns go one way. Move the rule to a noun further down, or pass what is needed as an argument.',
    severity: 'error',
    from: { path: folders([noun]) },
    to: { path: '^(src|migrations)/', pathNot: allowedFor(noun, ROWS.slice(0, index).flat()) },
  })),
);

/** database/ alone knows the migrations, and only through the one file that lists them (see below). */
function allowedFor(noun, before) {
  const own = folders([noun, 'deadlines', ...before]);
  return noun === 'database' ? [own, '^migrations/'] : [own];
}

const doorRules = DOORS.map((door) => ({
  name: `${door}-imports-no-other-door`,
  comment: 'What two doors need belongs to a noun. Settings reach a door as arguments, not from config.ts.',
  severity: 'error',
  from: { path: folders([door]) },
  to: { path: '^(src|migrations)/', pathNot: folders([door, 'deadlines', ...ROWS.flat()]) },
}));

const rules = [
  {
    name: 'no-cycles',
    comment: 'Files that need each other are one thing, or two with a third that both need. Types count too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing uses this file and it uses nothing: remove it, or import it where it was meant to be.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^(src|migrations)/',
      pathNot: [SPEC, '[.]d[.]ts$', '^src/main[.]ts$', '^src/cli/'],
    },
    to: {},
  },
  {
    name: 'every-file-is-used',
    comment: 'No program reaches this file: wire it in, or remove it.',
    severity: 'error',
    from: { path: ['^src/main[.]ts$', '^src/cli/'] },
    to: {
      path: '^(src|migrations)/',
      pathNot: [SPEC, '[.]d[.]ts$', '^src/main[.]ts$', '^src/cli/'],
      reachable: false,
    },
  },
  {
    name: 'deadlines-is-pure',
    comment:
      'Rules about days take everything as an argument: no framework, no database, no clock, no files.',
    severity: 'error',
    from: { path: '^src/deadlines/', pathNot: SPEC },
    to: { pathNot: ['^src/deadlines/', 'node_modules/temporal-polyfill/'] },
  },
  {
    name: 'deadlines-specs-need-no-framework',
    comment:
      'The specs of the pure rules run in milliseconds: beside the rules they see test oracles and real data.',
    severity: 'error',
    from: { path: `^src/deadlines/.*${SPEC}` },
    to: {
      dependencyTypesNot: ['core'],
      pathNot: [
        '^src/deadlines/',
        '^src/calendars/data/',
        'node_modules/(temporal-polyfill|fast-check|date-holidays|date-holidays-parser|@types/jest|@jest/globals)/',
      ],
    },
  },
  {
    name: 'the-reader-is-pure',
    comment:
      'The reader takes everything as an argument: no framework, no database, no clock, no files. It sees rules about days.',
    severity: 'error',
    from: { path: '^src/intake/reader/', pathNot: SPEC },
    to: { pathNot: ['^src/intake/reader/', '^src/deadlines/'] },
  },
  {
    name: 'folder-without-a-place',
    comment: 'A new folder in src/ gets its row above (a noun) or joins the doors before it is used.',
    severity: 'error',
    from: {
      path: '^src/',
      pathNot: [folders(['deadlines', 'cli', ...DOORS, ...ROWS.flat()]), '^src/[^/]+$'],
    },
    to: {},
  },
  {
    name: 'migrations-stand-alone',
    comment: 'A migration is never edited once released, so it may not depend on code that is.',
    severity: 'error',
    from: { path: '^migrations/' },
    to: { pathNot: 'node_modules/typeorm/' },
  },
  {
    name: 'migrations-are-listed-in-one-place',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/database/migrations[.]ts$' },
    to: { path: '^migrations/' },
  },
  {
    name: 'nothing-shipped-needs-the-tests-or-the-benchmark',
    severity: 'error',
    from: { path: '^(src|migrations)/', pathNot: SPEC },
    to: { path: `^(test|bench)/|${SPEC}` },
  },
  {
    name: 'nothing-shipped-needs-a-dev-dependency',
    comment: 'It would not be there after npm ci --omit=dev. Types are: they leave nothing behind.',
    severity: 'error',
    from: { path: '^(src|migrations)/', pathNot: SPEC },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  },
  {
    name: 'every-package-is-in-package-json',
    comment:
      'A package that comes only with another may go with it. Name it in package.json and docs/decisions/0017.',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'every-import-resolves',
    comment: 'The compiled code in dist/, which a few tests start, need not be there yet.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '/dist/' },
  },
];

module.exports = {
  forbidden: [...nounRules, ...doorRules, ...rules],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^dist/'] },
    // What browsers run, and the script that makes it: imported by address, not by file.
    exclude: { path: '^src/(web/assets/|bundle[.]mjs$)' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
