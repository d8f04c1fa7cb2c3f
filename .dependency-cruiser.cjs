// The layers of docs/architecture.md: each may import those before it, never those after it.
const LAYERS = ['text', 'values', 'templates', 'model', 'parse', 'facts', 'rules', 'service'];
const SHELLS = ['lsp', 'cli'];

const layerRules = LAYERS.map((layer, i) => ({
  name: `${layer}-imports-only-lower-layers`,
  severity: 'error',
  from: { path: `^server/src/${layer}/` },
  to: { path: `^server/src/(${[...LAYERS.slice(i + 1), ...SHELLS].join('|')})/|^server/src/[^/]+$` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^vscode$' } },
    ...layerRules,
    {
      name: 'shells-apart',
      comment: 'lsp/ and cli/ know the service, not each other.',
      severity: 'error',
      from: { path: '^server/src/(lsp|cli)/' },
      to: { path: '^server/src/(lsp|cli)/', pathNot: '^server/src/$1/' },
    },
    {
      name: 'only-lsp-knows-the-protocol',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/lsp/' },
      to: { path: 'vscode-(languageserver|jsonrpc)' },
    },
    {
      name: 'only-cli-and-node-touch-the-system',
      severity: 'error',
      from: { path: '^server/src/', pathNot: '^server/src/(cli/|node(-files|-launch|-messages)?\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-vscode-in-the-server',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(vscode|node_modules/@types/vscode|node_modules/vscode-languageclient)(/|$)' },
    },
    {
      name: 'client-apart-from-server',
      severity: 'error',
      from: { path: '^client/(src|webview)/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-apart-from-client',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'protocol-stands-alone',
      severity: 'error',
      from: { path: '^protocol/' },
      to: { path: '^(server|client)/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(server|client)/(src|webview)/' },
      to: { path: '^(server|client)/test/' },
    },
    {
      name: 'no-development-dependency-in-the-product',
      severity: 'error',
      from: { path: '^(server|client)/(src|webview)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'browser', 'default', 'types'],
    },
  },
};
