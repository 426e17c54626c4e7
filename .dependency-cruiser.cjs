/**
 * The import fence: who may import whom. Denied by default: a context may import only what is listed here.
 * `test/architecture/import-fence.spec.ts` feeds the checker imports that each rule must catch.
 */

/** Context to contexts, by their doors. Everything else learns by event. */
const allowed = {
  accounts: [],
  packages: ['accounts'],
  travellers: ['accounts'],
  inventory: ['packages'],
  bookings: ['inventory', 'packages', 'travellers'],
  flights: ['inventory', 'travellers'],
  documents: ['travellers'],
  entry: ['travellers'],
  billing: ['accounts'],
  notifications: [],
  audit: [],
  readiness: ['accounts', 'packages', 'travellers', 'inventory', 'bookings', 'flights', 'documents', 'entry', 'billing', 'notifications', 'audit'],
};

const contexts = Object.keys(allowed);
const oneOf = (names) => `(${names.join('|')})`;
const spec = '\\.spec\\.ts$';

const fencesOfContexts = contexts.map((context) => ({
  name: `context-${context}`,
  comment: `libs/${context} imports ${[...allowed[context], 'platform', 'kernel'].join(', ')}, and no other lib.`,
  severity: 'error',
  from: { path: `^libs/${context}/` },
  to: { path: '^libs/', pathNot: `^libs/${oneOf([context, ...allowed[context], 'platform', 'kernel'])}/` },
}));

module.exports = {
  forbidden: [
    ...fencesOfContexts,
    {
      name: 'by-the-door',
      comment: 'Another lib is imported by its index.ts alone.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'apps-by-the-door',
      comment: 'Apps import a lib by its index.ts alone.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'apps-apart',
      comment: 'Apps never import each other.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-by-sdk',
      comment: 'The portal talks to the API through libs/sdk alone.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/sdk/' },
    },
    {
      name: 'sdk-for-web',
      comment: 'The client stands alone, and is for the portal and for tests.',
      severity: 'error',
      from: { path: '^libs/sdk/' },
      to: { path: '^libs/', pathNot: '^libs/sdk/' },
    },
    {
      name: 'platform-on-kernel',
      comment: 'platform imports kernel, and no context.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/', pathNot: '^libs/(platform|kernel)/' },
    },
    {
      name: 'kernel-on-nothing',
      comment: 'kernel imports nothing but what comes with Node; its specs have Jest.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: spec },
      to: { pathNot: '^libs/kernel/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'domain-on-kernel',
      comment: 'Rules are pure: domain/ imports its own lib’s domain/ and kernel, nothing of Nest or the database.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/domain/', pathNot: spec },
      to: { path: '^(libs|apps)/', pathNot: ['^libs/$1/domain/', '^libs/kernel/'] },
    },
    {
      name: 'domain-without-frameworks',
      comment: 'Rules are pure: no framework, no driver.',
      severity: 'error',
      from: { path: '^libs/[^/]+/domain/', pathNot: spec },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|fastify|@fastify|nodemailer|@aws-sdk)/' },
    },
    {
      name: 'typeorm-in-persistence',
      comment: 'typeorm is imported in persistence/ and platform/database alone.',
      severity: 'error',
      from: { pathNot: ['^libs/[^/]+/persistence/', '^libs/platform/database/'] },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'bullmq-in-queue',
      comment: 'bullmq is imported in platform/queue and apps/worker alone.',
      severity: 'error',
      from: { pathNot: ['^libs/platform/queue/', '^apps/worker/'] },
      to: { path: 'node_modules/(bullmq|@nestjs/bullmq)/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'What ships never imports test/; specs may use its support.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: spec },
      to: { path: '^test/' },
    },
    {
      name: 'no-cycles',
      comment: 'No cycles.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'What is imported exists, and is in package.json. A package of types alone has no module to find.',
      severity: 'error',
      from: { path: '^(apps|libs|test)/', pathNot: '\\.(config\\.ts|d\\.ts)$' },
      to: { couldNotResolve: true, pathNot: '^topojson-specification$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.waypass|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
  },
};
