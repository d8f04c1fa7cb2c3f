import { type CancellationToken, ResponseError } from 'vscode-jsonrpc';
import { ErrorCode } from './protocol.js';

/** Where faults of the server itself are written: the client's log. */
export type Log = (message: string) => void;

/** Logs a fault with what failed and where, once each: a rule that throws at every keystroke is one line. */
export class FaultLog {
  private readonly seen = new Set<string>();

  constructor(private readonly log: Log) {}

  report(what: string, where: string, error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const key = `${what}\n${detail}`;
    if (this.seen.has(key)) return;
    if (this.seen.size > 1000) this.seen.clear();
    this.seen.add(key);
    this.log(`${what} failed on ${where}: ${detail}`);
  }
}

/** The text changed, or went, while its answer was worked out. */
export class Overtaken extends Error {
  constructor(readonly stillOpen: boolean) {
    super('The document has changed.');
  }
}

/** Ends work that nobody waits for any more. */
export function stopIfCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new ResponseError(ErrorCode.RequestCancelled, 'Cancelled.');
}

/**
 * Guards a request: a throw is logged and the client gets an error of the protocol, never an empty answer that
 * would look like a clean draft.
 */
export function guarded<Params, Result, Rest extends unknown[]>(
  name: string,
  faults: FaultLog,
  handler: (params: Params, ...rest: Rest) => Promise<Result>,
): (params: Params, ...rest: Rest) => Promise<Result> {
  return async (params, ...rest) => {
    try {
      return await handler(params, ...rest);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      if (error instanceof Overtaken) throw new ResponseError(ErrorCode.ContentModified, error.message);
      faults.report(name, uriOf(params), error);
      const detail = error instanceof Error ? error.message : String(error);
      throw new ResponseError(ErrorCode.RequestFailed, `${name}: ${detail}`);
    }
  };
}

/** Guards what follows a notification, which has nobody to answer to. */
export function quietly<Args extends unknown[]>(name: string, faults: FaultLog, handler: (...args: Args) => void) {
  return (...args: Args): void => {
    try {
      handler(...args);
    } catch (error) {
      faults.report(name, String(args[0]), error);
    }
  };
}

function uriOf(params: unknown): string {
  const uri = (params as { textDocument?: { uri?: unknown } } | null)?.textDocument?.uri;
  return typeof uri === 'string' ? uri : '?';
}
