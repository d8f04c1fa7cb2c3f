import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { SERVER, TestClient } from '../lsp/support/client.js';
import { READER } from '../lsp/support/reading.js';
import { DEFECTS } from '../lsp/support/texts.js';
import type { Round } from './round.js';

const URI = 'file:///drafts/a.md';
/** Far beyond what any answer takes: only what never ends is stopped by it. */
const LONGEST_MS = 30_000;

/** What no sound client sends: a body in a frame, or bytes that are no frame. */
type Act = { readonly body: string } | { readonly bytes: string };
type Case = { readonly when: 'before' | 'amid' | 'after'; readonly acts: readonly Act[] };

const URIS = fc.constantFrom<unknown>(URI, 'file:///unknown.md', 'not a uri', '', 7, null, {}, 'untitled:%E0%A4%A');
const NUMBER = fc.constantFrom<unknown>(0, 1, -1, 2, 7, 1e9, 2 ** 53, -(2 ** 31), 0.5, null, 'x');
const POSITION = fc.oneof(
  fc.record({ line: NUMBER, character: NUMBER }),
  fc.constantFrom<unknown>(null, {}, 7, 'x', []),
);
const RANGE = fc.oneof(fc.record({ start: POSITION, end: POSITION }), fc.constantFrom<unknown>(null, {}, []));
const CHANGE = fc.oneof(
  fc.record({ range: RANGE, text: fc.constantFrom<unknown>('', 'x', '|', 7, null) }),
  fc.record({ text: fc.constantFrom<unknown>(DEFECTS, '', 7, null) }),
  fc.constantFrom<unknown>(null, {}, 7),
);
const METHODS = fc
  .constantFrom(
    ...['diagnostic', 'documentSymbol', 'semanticTokens/full', 'semanticTokens/full/delta', 'semanticTokens/range'],
    ...['hover', 'completion', 'codeAction', 'codeLens', 'foldingRange', 'selectionRange', 'definition', 'references'],
    ...[
      'documentHighlight',
      'documentLink',
      'inlayHint',
      'formatting',
      'rangeFormatting',
      'onTypeFormatting',
      'rename',
    ],
  )
  .map((name) => `textDocument/${name}`);
const OTHER_METHODS = fc.constantFrom(
  ...['workspace/symbol', 'workspace/executeCommand', 'completionItem/resolve', 'initialize', '__proto__'],
  ...['gouji/reportView', 'gouji/cellEdits', 'gouji/checkWorkspace', 'gouji/compareReports', 'gouji/pasteTables'],
  ...['gouji/lastYear', 'gouji/identity', 'gouji/rules', 'gouji/rulePage', 'constructor'],
);
const PARAMS = fc.oneof(
  fc.record({ textDocument: fc.record({ uri: URIS }), position: POSITION, range: RANGE, context: RANGE }),
  fc.record({ textDocument: fc.record({ uri: URIS }), positions: fc.array(POSITION), ch: NUMBER, options: RANGE }),
  fc.constantFrom<unknown>(undefined, null, [], {}, 'x', 7, { uris: 7 }, { command: 'x', arguments: 7 }),
);
const message = (fields: object): Act => ({ body: JSON.stringify({ jsonrpc: '2.0', ...fields }) });
const REQUEST = fc
  .record({ id: fc.oneof(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom('x', '')), params: PARAMS })
  .chain(({ id, params }) => fc.oneof(METHODS, OTHER_METHODS).map((method) => message({ id, method, params })));
const NOTIFICATION = fc.oneof(
  fc
    .record({ uri: URIS, version: NUMBER, contentChanges: fc.oneof(fc.array(CHANGE, { maxLength: 3 }), NUMBER) })
    .map(({ uri, version, contentChanges }) =>
      message({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges } }),
    ),
  fc
    .tuple(fc.constantFrom('didOpen', 'didClose', 'didSave'), URIS, NUMBER)
    .map(([what, uri, version]) =>
      message({ method: `textDocument/${what}`, params: { textDocument: { uri, version, text: version } } }),
    ),
  fc
    .tuple(
      fc.constantFrom('didChangeConfiguration', 'didChangeWatchedFiles', 'didChangeWorkspaceFolders'),
      fc.constantFrom<unknown>({}, null, { changes: [{ uri: 7 }] }, { settings: { gouji: [] } }, { event: {} }),
    )
    .map(([what, params]) => message({ method: `workspace/${what}`, params })),
);
const CANCELS = fc.nat(300).map(
  (count): Act => ({
    bytes: framed(JSON.stringify({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 1000 } })).repeat(count),
  }),
);
const BROKEN = fc.constantFrom<Act>(
  ...[
    '',
    'null',
    '7',
    '[]',
    '{',
    '{"jsonrpc":"2.0"}',
    '{"id":1}',
    '"',
    '\0',
    '{"jsonrpc":"2.0","id":{},"method":7}',
  ].map((body) => ({ body })),
);
const ACT = fc.oneof(
  { weight: 5, arbitrary: REQUEST },
  { weight: 4, arbitrary: NOTIFICATION },
  { weight: 1, arbitrary: CANCELS },
  { weight: 1, arbitrary: BROKEN },
);

/** Whatever a client sends, the server goes on and answers what is sound, or ends; it never hangs. */
export function hostileClients(): Round<Case> {
  return {
    name: 'hostile clients',
    cases: fc.record({
      when: fc.constantFrom('before', 'amid', 'amid', 'after'),
      acts: fc.array(ACT, { minLength: 1, maxLength: 30 }),
    }),
    failureOf: ({ when, acts }) => (when === 'before' ? beforeInitialize(acts) : inSession(when, acts)),
    end: async () => {},
  };
}

function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function written(act: Act): string {
  return 'body' in act ? framed(act.body) : act.bytes;
}

async function inSession(when: 'amid' | 'after', acts: readonly Act[]): Promise<string | null> {
  const client = await TestClient.start({ capabilities: READER });
  const left = once(client.process, 'exit');
  await client.open(URI, DEFECTS);
  if (when === 'after') await client.request('shutdown');
  // Requests that are under way when the rest arrives, with a client that does not wait.
  const under = client.pull(URI).catch(() => null);
  for (const act of acts) client.process.stdin?.write(written(act));
  const sound = when === 'after' ? null : answersSoundly(client);
  const wrong = sound && (await within(sound, client));
  if (wrong) return wrong;
  client.process.stdin?.end();
  await within(
    left.then(() => null),
    client,
  );
  void under;
  client.connection.dispose();
  return client.process.signalCode === null ? null : 'did not end with its input';
}

/** A document of its own has its findings, whatever came before. */
async function answersSoundly(client: TestClient): Promise<string | null> {
  const uri = 'file:///drafts/sound.md';
  await client.open(uri, DEFECTS);
  const codes = (await client.items(uri)).map((item) => item.code);
  return codes.includes('A02') ? null : `A02 is not among ${codes}`;
}

async function within(answer: Promise<string | null>, client: TestClient): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<string>((resolve) => {
    timer = setTimeout(() => {
      client.process.kill('SIGKILL');
      resolve(`nothing after ${LONGEST_MS} ms`);
    }, LONGEST_MS);
  });
  return Promise.race([answer, never]).finally(() => clearTimeout(timer));
}

async function beforeInitialize(acts: readonly Act[]): Promise<string | null> {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {});
  child.stdout.resume();
  const left = once(child, 'exit');
  for (const act of acts) child.stdin.write(written(act));
  child.stdin.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
  const [code, signal] = await left;
  clearTimeout(timer);
  return signal === null && (code === 0 || code === 1) ? null : `left with ${code ?? signal}`;
}
