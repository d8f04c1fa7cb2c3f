import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type InProcess, measureInProcess } from './in-process.js';
import { measureGrowth } from './linear.js';
import { measureManyFiles } from './many-files.js';
import { type Memory, measureKeystrokes, measureMemory, measureStart } from './over-stdio.js';
import { measureCounty } from './rollup.js';
import { round, type Spread } from './statistics.js';
import { KB, MB, readDrafts, reportOfSize, textOfSize, typingPlaces } from './texts.js';

interface Beside {
  readonly what: string;
  readonly gouji: Spread;
  readonly empty: Spread;
  /** Medians, Gouji's to that of a server that does nothing. */
  readonly ratio: number;
}

/** Called by scripts/bench.mjs: the repository, the bundled server, the bundled empty server. */
async function main(root: string, server: string, emptyServer: string): Promise<void> {
  const load = round(loadavg()[0] ?? 0);
  const drafts = readDrafts(join(root, 'test-fixtures/drafts'));
  const inProcess = await measureInProcess(drafts);
  print(
    'Reading and checking in one process (ms, median)',
    inProcess.map(({ what, bytes, ...times }) => ({ what, size: sizeName(bytes), ...times })),
  );

  const [typical] = drafts.filter((draft) => draft.name === 'county-2020-pipe.md');
  if (!typical) throw new Error('the typical draft is gone');
  const growth = measureGrowth(drafts, typical);
  print('Time for 16 times the text: the exponent (1 is linear; below 1.1 asked)', growth);

  const overStdio: Beside[] = [];
  const small = reportOfSize(typical, 20 * KB);
  const large = reportOfSize(typical, 1.2 * MB);
  const huge = reportOfSize(typical, 4.6 * MB);
  const beside = async (what: string, measure: (bundle: string) => Promise<Spread>) => {
    const gouji = await measure(server);
    const empty = await measure(emptyServer);
    overStdio.push({ what, gouji, empty, ratio: round(gouji.median / empty.median) });
  };
  for (const [name, text, times] of [
    ['20 KB', small, 400],
    ['1.2 MB', large, 100],
    ['4.6 MB', huge, 40],
  ] as const) {
    for (const [place, at] of Object.entries(typingPlaces(text)))
      await beside(`keystroke in ${place}, ${name}`, (bundle) => measureKeystrokes(bundle, text, at, times));
  }
  const compilation = textOfSize(drafts, MB);
  await beside('keystroke, 1 MB of all layouts', (bundle) =>
    measureKeystrokes(bundle, compilation, compilation.length >> 1, 60),
  );
  await beside('cold start', (bundle) => measureStart(bundle, small, 15));
  print(
    'Over stdio, to the diagnostics (ms), and of an empty server',
    overStdio.map(({ what, gouji, empty, ratio }) => {
      return { what, median: gouji.median, p95: gouji.p95, p99: gouji.p99, empty: empty.median, ratio };
    }),
  );

  const rollup: object[] = [];
  for (const parts of [40, 1000]) {
    const { parts: read, keystroke } = await measureCounty(server, parts);
    rollup.push({ what: `a county of ${parts} parts`, read, median: keystroke.median, p95: keystroke.p95 });
  }
  print('A whole and its parts: to the first sums, then a keystroke in it (ms)', rollup);

  const memory = await memoryOf([
    ['20 KB', small],
    ['1.2 MB', large],
  ]);
  print('Memory of the server (MB resident)', memory);

  const manyFiles = measureManyFiles(join(root, 'dist/cli.js'), 1000);
  print('gouji check over many files (seconds, and ms of the processor a report)', manyFiles);

  const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length, load };
  const results = { machine, inProcess, growth, overStdio, rollup, manyFiles, memory };
  writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);

  async function memoryOf(texts: readonly (readonly [string, string])[]) {
    const rows: ({ readonly what: string } & (Memory | object))[] = [];
    for (const [name, text] of texts) {
      const edits = text.length > 100 * KB ? 200 : 1000;
      rows.push({
        what: `${name}, ${edits} edits`,
        ...(await measureMemory(server, text, typingPlaces(text).prose, edits)),
      });
    }
    return rows;
  }
}

function print(title: string, rows: readonly (InProcess | object)[]): void {
  console.log(`\n${title}`);
  console.table(rows);
}

function sizeName(bytes: number): string {
  return bytes >= MB ? `${Math.round(bytes / MB)} MB` : `${Math.round(bytes / KB)} KB`;
}

const [root = '', server = '', emptyServer = ''] = process.argv.slice(2);
main(root, server, emptyServer).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
