// The arrows of the house: domain ← application ← {db, receptionist, whatsapp, api} ← apps.
// Each rule is seen failing in tests/architecture.

const TEST_CODE = '\\.test\\.ts$|/testing/';
const FRONT_DOORS = '^packages/[^/]+/(src/(contract/)?index|testing/[^/]+)\\.ts$';
const ENTRANCES = ['\\.test\\.ts$', '\\.d\\.ts$', '/src/(contract/)?index\\.ts$', '\\.config\\.ts$'];

const rules = {
  'domain-depends-on-nothing': {
    comment: 'What is true of a clinic needs no library but Temporal.',
    from: { path: '^packages/domain/', pathNot: TEST_CODE },
    to: { pathNot: ['^packages/domain/', '(^|/)node_modules/temporal-polyfill/'] },
  },
  'application-knows-only-the-domain': {
    comment: 'Use cases reach the world through ports.',
    from: { path: '^packages/application/', pathNot: TEST_CODE },
    to: { pathNot: ['^packages/(application|domain)/', '(^|/)node_modules/temporal-polyfill/'] },
  },
  'siblings-are-strangers': {
    comment: 'db, receptionist, whatsapp and api meet in the server only.',
    from: { path: '^packages/(db|receptionist|whatsapp|api)/' },
    to: { path: '^packages/(db|receptionist|whatsapp|api)/', pathNot: '^packages/$1/' },
  },
  'packages-do-not-know-the-apps': {
    comment: 'Arrows point inwards.',
    from: { path: '^packages/' },
    to: { path: '^apps/' },
  },
  'packages-are-entered-by-the-front-door': {
    comment: 'What index.ts does not offer is private.',
    from: { path: '^(packages|apps)/([^/]+)/' },
    to: { path: '^packages/', pathNot: ['^$1/$2/', FRONT_DOORS] },
  },
  'dashboard-knows-only-the-contract': {
    comment: 'A browser sees the domain and what the API promises.',
    from: { path: '^apps/dashboard/' },
    to: { path: '^(packages|apps)/', pathNot: ['^apps/dashboard/', '^packages/(domain|api)/'] },
  },
  'dashboard-takes-only-types-from-the-api': {
    comment: 'Procedures run on the server; their code has no place in a browser.',
    from: { path: '^apps/dashboard/' },
    to: { path: '^packages/api/', pathNot: '^packages/api/src/contract/', dependencyTypesNot: ['type-only'] },
  },
  'features-are-strangers': {
    comment: 'What two features share belongs to neither; routes compose them.',
    from: { path: '^apps/dashboard/src/features/([^/]+)/' },
    to: { path: '^apps/dashboard/src/features/', pathNot: '^apps/dashboard/src/features/$1/' },
  },
  'components-know-no-feature': {
    comment: 'lib serves components, components serve features.',
    from: { path: '^apps/dashboard/src/(components|lib)/' },
    to: { path: '^apps/dashboard/src/(app|features)/' },
  },
  'features-do-not-know-the-app': {
    comment: 'The app puts features together, not the other way round.',
    from: { path: '^apps/dashboard/src/features/' },
    to: { path: '^apps/dashboard/src/app/' },
  },
  'nobody-imports-tests': {
    comment: 'Tests may know all; nobody knows them.',
    from: { path: '^(packages|apps)/' },
    to: { path: '^tests/' },
  },
  'products-do-not-import-test-code': {
    comment: 'A test or its tools have no place in what ships.',
    from: { path: '^(packages|apps)/', pathNot: TEST_CODE },
    to: { path: [TEST_CODE, '(^|/)node_modules/(vitest|fast-check)/'] },
  },
  'only-db-speaks-sql': {
    comment: 'Every read and write goes through a door that names the clinic.',
    from: { path: '^(packages|apps)/', pathNot: ['^packages/db/', TEST_CODE] },
    to: { path: '(^|/)node_modules/(drizzle-orm|postgres|pg|@electric-sql/[^/]+)/' },
  },
  'no-cycles': {
    comment: 'Two files that need each other are one, or three.',
    from: {},
    to: { circular: true },
  },
  'no-orphans': {
    comment: 'A file that nobody imports and that imports nobody is forgotten.',
    from: { orphan: true, pathNot: ENTRANCES },
    to: {},
  },
  'imports-resolve': {
    comment: 'An import must lead somewhere.',
    from: {},
    to: { couldNotResolve: true },
  },
  'dependencies-are-declared': {
    comment: 'A package uses what its own package.json names.',
    from: { path: '^(packages|apps|tests)/', pathNot: TEST_CODE },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
};

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: Object.entries(rules).map(([name, rule]) => ({ name, severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};

export default configuration;
