import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { RICH, TestClient } from '../server/test/lsp/support/client.js';
import { round, type Spread, spread } from './statistics.js';

const URI = 'file:///bench/draft.md';

export interface Memory {
  /** Megabytes of resident memory. */
  readonly opened: number;
  readonly afterEdits: number;
  readonly afterClosing: number;
}

function start(server: string, folder?: string): Promise<TestClient> {
  const command = [process.execPath, server, '--stdio'];
  return TestClient.start({ capabilities: RICH, command, ...(folder === undefined ? {} : { folder }) });
}

export interface InRollup {
  /** Milliseconds from opening the whole to the findings that need its parts. */
  readonly parts: number;
  /** Milliseconds from a keystroke in the whole to its diagnostics. */
  readonly keystroke: Spread;
}

/** `uri` is a whole whose sums are wrong: it is typed in once its parts are read. */
export async function measureRollup(
  server: string,
  folder: string,
  uri: string,
  text: string,
  times: number,
): Promise<InRollup> {
  const client = await start(server, folder);
  const before = performance.now();
  const type = await typist(client, text, text.indexOf('一、总体情况'), uri);
  for (;;) {
    const seen = client.refreshed.length;
    if ((await client.items(uri)).some(({ code }) => code === 'U01')) break;
    await client.until(() => client.refreshed.length > seen);
  }
  const parts = round(performance.now() - before);
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const pressed = performance.now();
    await type();
    taken.push(performance.now() - pressed);
  }
  await client.end();
  return { parts, keystroke: spread(taken) };
}

/** Milliseconds from a keystroke to its diagnostics, as a client that pulls sees it. */
export async function measureKeystrokes(server: string, text: string, at: number, times: number): Promise<Spread> {
  const client = await start(server);
  const type = await typist(client, text, at);
  for (let i = 0; i < 5; i++) await type();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const before = performance.now();
    await type();
    taken.push(performance.now() - before);
  }
  await client.end();
  return spread(taken);
}

/** Milliseconds from starting the process to the diagnostics of the first draft. */
export async function measureStart(server: string, text: string, times: number): Promise<Spread> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const before = performance.now();
    const client = await start(server);
    await client.open(URI, text);
    await client.pull(URI);
    taken.push(performance.now() - before);
    await client.end();
  }
  return spread(taken);
}

/** Null where the system does not tell the memory of another process. */
export async function measureMemory(server: string, text: string, at: number, edits: number): Promise<Memory | null> {
  const client = await start(server);
  const type = await typist(client, text, at);
  const opened = residentMegabytes(client.process.pid);
  for (let i = 0; i < edits; i++) await type();
  const afterEdits = residentMegabytes(client.process.pid);
  await client.close(URI);
  await client.request('shutdown');
  const afterClosing = residentMegabytes(client.process.pid);
  client.process.kill();
  client.connection.dispose();
  return opened === null || afterEdits === null || afterClosing === null ? null : { opened, afterEdits, afterClosing };
}

/** Opens the text and types one digit after another at the place, deleting every other one. */
async function typist(client: TestClient, text: string, at: number, uri = URI): Promise<() => Promise<void>> {
  await client.open(uri, text);
  await client.pull(uri);
  const line = text.slice(0, at).split('\n').length - 1;
  const character = at - (text.lastIndexOf('\n', at - 1) + 1);
  let version = 1;
  return async () => {
    version++;
    const typed = version % 2;
    const range = { start: { line, character }, end: { line, character: character + typed } };
    void client.change(uri, version, { range, text: typed === 0 ? '1' : '' });
    await client.pull(uri);
  };
}

function residentMegabytes(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
