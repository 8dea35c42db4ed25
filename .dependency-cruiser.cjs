// The arrows of ARCHITECTURE.md. What a folder may import of ours; whatever is not listed is refused, type imports included.
const ARROWS = {
  'src/domain/': [],
  'src/planning/': [],
  'src/use-cases/': ['src/domain/', 'src/planning/'],
  'src/adapters/': ['src/use-cases/ports/', 'src/domain/', 'src/planning/'],
  'src/api/': ['src/use-cases/', 'src/domain/'],
  'src/i18n/': ['messages/'],
  'src/screens/': ['src/domain/', 'src/api/', 'src/i18n/', 'messages/'],
  'src/app/': [
    'src/screens/',
    'src/api/',
    'src/use-cases/',
    'src/domain/',
    'src/i18n/',
    'messages/',
    'src/composition\\.ts$',
  ],
  'src/composition\\.ts$': ['src/adapters/', 'src/use-cases/', 'src/api/', 'src/domain/', 'src/planning/'],
  'src/worker\\.ts$': ['src/composition\\.ts$', 'src/use-cases/'],
  'src/instrumentation\\.ts$': ['src/composition\\.ts$'],
  'src/testing/': ['src/use-cases/', 'src/domain/', 'src/planning/', 'src/adapters/', 'src/composition\\.ts$'],
  'bin/': [
    'src/composition\\.ts$',
    'src/use-cases/',
    'src/planning/',
    'src/domain/',
    'src/adapters/',
    'demo/',
    'bench/',
  ],
  'demo/': ['src/composition\\.ts$', 'src/use-cases/', 'src/domain/'],
  // Drills and stories meet the whole product, and peers that speak the providers' protocols.
  'bench/': ['src/', 'demo/', 'bin/launch/'],
  'e2e/': ['src/', 'bin/launch/', 'demo/', 'messages/'],
};

const TEST = '\\.test\\.tsx?$';
const any = (paths) => paths.map((path) => `^${path}`);
const self = (folder) => (folder.endsWith('$') ? [] : [`^${folder}`]);

const arrows = Object.entries(ARROWS).flatMap(([folder, allowed]) => {
  const ours = { path: '^(src|bin|demo|e2e|bench|messages)/' };
  return [
    {
      name: `arrows of ${folder}`,
      severity: 'error',
      from: { path: `^${folder}`, pathNot: TEST },
      to: { ...ours, pathNot: [...self(folder), ...any(allowed)] },
    },
    {
      // A test may also use the builders and, to prove a port's contract, the adapters.
      name: `arrows of tests in ${folder}`,
      severity: 'error',
      from: { path: `^${folder}.*${TEST}` },
      to: { ...ours, pathNot: [...self(folder), ...any([...allowed, 'src/testing/', 'src/adapters/', 'demo/'])] },
    },
  ];
});

const packagesOf = (folder, allowed) => ({
  name: `packages of ${folder}`,
  severity: 'error',
  from: { path: `^${folder}`, pathNot: TEST },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
    ...(allowed.length ? { pathNot: allowed.map((name) => `node_modules/${name}/`) } : {}),
  },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    packagesOf('src/domain/', ['temporal-polyfill', 'zod']),
    packagesOf('src/use-cases/', ['temporal-polyfill', 'zod']),
    packagesOf('src/planning/', []),
    {
      name: 'screens take only types from the api',
      severity: 'error',
      from: { path: '^src/screens/', pathNot: TEST },
      to: { path: '^src/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'what cannot be found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
    {
      name: 'tests are never imported',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'production runs without development packages',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.test\\.tsx?$', '^src/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
