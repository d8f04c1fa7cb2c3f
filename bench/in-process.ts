import { Bench } from 'tinybench';
import { checkReport, checkText, readText } from '../server/src/service/check.js';
import { round } from './statistics.js';
import { type Draft, KB, MB, textOfSize } from './texts.js';

export interface InProcess {
  readonly what: string;
  readonly bytes: number;
  /** Milliseconds, median of the samples. */
  readonly read: number;
  readonly check: number;
  readonly both: number;
  readonly samples: number;
}

/** Reading and checking within this process: the samples at four sizes, then each layout repeated to 100 KB. */
export async function measureInProcess(drafts: readonly Draft[]): Promise<InProcess[]> {
  const results: InProcess[] = [];
  const typical = drafts.filter((draft) => draft.name === 'county-2020-pipe.md');
  results.push(await measure('one draft', textOfSize(typical, 10 * KB)));
  results.push(await measure('all layouts', textOfSize(drafts, 100 * KB)));
  results.push(await measure('all layouts', textOfSize(drafts, MB)));
  results.push(await measure('all layouts', textOfSize(drafts, 10 * MB)));
  for (const draft of drafts) results.push(await measure(draft.name, textOfSize([draft], 100 * KB)));
  return results;
}

async function measure(what: string, text: string): Promise<InProcess> {
  const bytes = Buffer.byteLength(text);
  const iterations = bytes > 2 * MB ? 3 : bytes > 50 * KB ? 10 : 100;
  const bench = new Bench({ time: 200, iterations, warmup: iterations > 3, warmupTime: 100, warmupIterations: 3 });
  const report = readText(text);
  bench.add('read', () => void readText(text));
  bench.add('check', () => void checkReport(report));
  bench.add('both', () => void checkText(text));
  await bench.run();
  const [read, check, both] = bench.tasks.map((task) => task.result);
  return { what, bytes, read: median(read), check: median(check), both: median(both), samples: samplesOf(both) };
}

type Result = Bench['tasks'][number]['result'] | undefined;

function median(result: Result): number {
  return result && 'latency' in result ? round(result.latency.p50) : Number.NaN;
}

function samplesOf(result: Result): number {
  return result && 'latency' in result ? result.latency.samplesCount : 0;
}
