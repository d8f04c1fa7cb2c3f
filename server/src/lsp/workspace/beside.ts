import type { Runtime } from '../runtime.js';

/**
 * Work that goes on beside the checks, so that none of them waits for the files of a workspace: asked for again while
 * it is done it is done once more, and once for all that comes together.
 */
export function besideChecks(runtime: Runtime, work: () => Promise<void>): () => void {
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
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
