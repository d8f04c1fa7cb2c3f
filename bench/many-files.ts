import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManyReports } from './many-reports.js';
import { round } from './statistics.js';

export interface ManyFiles {
  readonly what: string;
  /** Seconds by the clock. */
  readonly seconds: number;
  /** Milliseconds of the processor for one report, whatever else the machine does. */
  readonly processor: number;
  /** How many times as fast as one thread. */
  readonly times: number;
  /** Largest resident memory, MB. */
  readonly memory: number;
}

/** `gouji check` over so many reports of 20 KB, in one thread and in two. */
export function measureManyFiles(command: string, reports: number): ManyFiles[] {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-many-'));
  try {
    writeManyReports(folder, reports);
    const alone = measure(command, folder, 1);
    const shared = measure(command, folder, 2);
    return [alone, shared].map(({ threads, seconds, processor, memory }) => ({
      what: `${reports} reports of 20 KB, ${threads} thread(s)`,
      seconds: round(seconds),
      processor: round((processor * 1000) / reports),
      times: round(alone.seconds / seconds),
      memory: Math.round(memory),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the command in a process whose resources can be asked for by themselves. */
function measure(command: string, folder: string, threads: number) {
  const report = `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeSync(2, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
  });
  process.argv.splice(1, 0, ${JSON.stringify(command)});
  require(${JSON.stringify(command)});`;
  const start = performance.now();
  const ran = spawnSync(process.execPath, ['-e', report, 'check', folder, '--threads', String(threads)], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (ran.status !== 1) throw new Error(`the check ended with ${ran.status}: ${ran.stderr}`);
  const used: { readonly processor: number; readonly memory: number } = JSON.parse(ran.stderr);
  return { threads, seconds, ...used };
}
