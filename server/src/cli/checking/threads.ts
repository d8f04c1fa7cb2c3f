import { Piscina } from 'piscina';
import type { Message } from '../../model/finding.js';
import { type Answer, unanswered } from './answer.js';
import type { FileClaim } from './claims.js';
import { type Crew, each } from './crew.js';
import type { Call, inThread, Order } from './in-thread.js';

const MESSAGES = {
  memory: {
    zh: '没有检查完：检查它用的内存超过了上限',
    en: 'not checked: checking it took more memory than there is',
  },
  died: {
    zh: '没有检查完：检查它的线程停了（{reason}）',
    en: 'not checked: the thread that checked it ended ({reason})',
  },
} satisfies Record<string, Message>;

/** Threads, each of which runs this bundle. One that dies takes a single input with it. */
export function threads(count: number, call: Call): Crew {
  const pool = new Piscina({
    filename: __filename,
    name: 'inThread' satisfies (typeof inThread)['name'],
    minThreads: count,
    maxThreads: count,
    workerData: call,
  });
  const broken = new Promise<never>((_, reject) => pool.on('error', reject));
  broken.catch(() => {});
  let isEnded = false;
  const run = <Result>(order: Order) => Promise.race([pool.run(order) as Promise<Result>, broken]);

  return {
    // One list for each is worked on, another waits.
    hands: count * 2,
    async claims(files) {
      try {
        return await run<readonly (FileClaim | null)[]>({ claims: files });
      } catch {
        if (files.length === 1 || isEnded) return files.map(() => null);
        return (await each(files, (file) => this.claims([file]))).flat();
      }
    },
    async check(jobs) {
      try {
        return await run<readonly Answer[]>({ jobs });
      } catch (error) {
        if (jobs.length === 1 || isEnded) return jobs.map(({ file }) => unanswered(file, problemOf(error)));
        return (await each(jobs, (one) => this.check([one]))).flat();
      }
    },
    async end() {
      isEnded = true;
      await pool.destroy();
    },
  };
}

function problemOf(error: unknown) {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return { message: MESSAGES.memory, args: {} };
  return { message: MESSAGES.died, args: { reason: error instanceof Error ? error.message : String(error) } };
}
