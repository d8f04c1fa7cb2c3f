import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

const RESTARTS = 4;
const PERIOD_MS = 3 * 60 * 1000;

/** Starts a server that ended by itself again, up to four times in three minutes; then calls `gaveUp`. */
export function restartPolicy(gaveUp: () => void, now: () => number = Date.now): ErrorHandler {
  const ends: number[] = [];
  return {
    // A message that could not be sent or read is in the log; the connection goes on.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed(): CloseHandlerResult {
      ends.push(now());
      if (ends.length > RESTARTS) {
        const first = ends.shift()!;
        if (now() - first <= PERIOD_MS) {
          gaveUp();
          return { action: CloseAction.DoNotRestart, handled: true };
        }
      }
      return { action: CloseAction.Restart, handled: true };
    },
  };
}
