import type { Runtime } from '../runtime.js';

/**
 * Work that goes on beside the checks, so that none of them waits for the files of a workspace: asked for again while
 * it is done it is done once more, and once for all that comes together.
 */
export function besideChecks(runtime: Runtime, work: () => Promise<void>): Beside {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      await runtime.breathe();
      isWanted = false;
      await work();
    }
    isRunning = false;
  };
  const now = () => {
    isWanted = true;
    if (!isRunning) void run();
  };
  let isTimed = false;
  return {
    now,
    soon() {
      if (isTimed) return;
      isTimed = true;
      setTimeout(() => {
        isTimed = false;
        now();
      }, SOON_MS);
    },
  };
}

export interface Beside {
  now(): void;
  /** A few times a second at most, however often it is asked for. */
  soon(): void;
}

const SOON_MS = 300;
