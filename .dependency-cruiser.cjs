// Imports run one way: main → panel → daily → outbox, letters, ledger, intake → domain. `google` implements the ports its callers declare.
const room = (name) => `^src/${name}/`;
const PURE_LIBRARIES = ['date-fns', '@socialgouv/jours-feries', 'big.js'];

/** What each room may import of src, besides itself. */
const MAY_IMPORT = {
  domain: [],
  intake: ['domain'],
  ledger: ['domain'],
  letters: ['domain'],
  outbox: ['domain'],
  daily: ['outbox', 'letters', 'ledger', 'intake', 'domain'],
  panel: ['daily', 'outbox', 'letters', 'ledger', 'intake', 'domain'],
  google: ['daily', 'outbox', 'letters', 'ledger', 'intake', 'domain'],
};

const KNOWN = ['^src/main\\.ts$', ...Object.keys(MAY_IMPORT).map(room)];

const oneWay = Object.entries(MAY_IMPORT).map(([name, others]) => ({
  name: `${name}-imports-downwards`,
  comment: `src/${name} imports ${others.length > 0 ? others.join(', ') : 'no other room'}.`,
  severity: 'error',
  from: { path: room(name) },
  to: { path: '^src/', pathNot: [name, ...others].map(room) },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'every-file-has-a-room',
      comment: 'A file of src stands in a room above, or is main.ts: elsewhere no rule would see it.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: KNOWN },
    },
    {
      name: 'every-importer-has-a-room',
      severity: 'error',
      from: { path: '^src/', pathNot: KNOWN },
      to: {},
    },
    {
      name: 'domain-libraries',
      comment: 'The rules lean on pure libraries only.',
      severity: 'error',
      from: { path: room('domain') },
      to: { path: 'node_modules', pathNot: PURE_LIBRARIES.map((name) => `node_modules/${name}/`) },
    },
    {
      name: 'browser-takes-types',
      comment: 'The panel runs in a browser: of the script it knows the shapes, and runs none of it but the pure rules.',
      severity: 'error',
      from: { path: '^src/panel/browser/' },
      to: {
        path: '^src/',
        pathNot: ['^src/panel/browser/', room('domain'), '^src/daily/faults/google-words\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'script-without-browser',
      comment: 'Nothing of the browser is in the script.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/panel/browser/' },
      to: { path: '^src/panel/browser/' },
    },
    {
      name: 'nothing-of-this-machine',
      comment: 'The bundle runs in Apps Script: no Node, no local host, no tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(local|test|bench)/' },
    },
    {
      name: 'no-node',
      comment: 'Apps Script has no Node modules.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-development-library',
      comment: 'What goes into the bundle is a dependency of the product.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-cycle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-cycle-at-run-time',
      comment: 'In the local host, what stands for Google objects may name each other as types.',
      severity: 'error',
      // A sheet makes ranges and a range gives its sheet back: these few know each other, as at Google.
      from: { path: '^local/', pathNot: '^local/services/spreadsheet/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'host-runs-the-bundle',
      comment: 'The local host loads dist/; of the sources it may only use the domain (dates, typography).',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: '^src/', pathNot: room('domain') },
    },
  ],
  options: {
    tsPreCompilationDeps: true, // a type import ties two rooms as surely as another
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'default'],
    },
  },
};
