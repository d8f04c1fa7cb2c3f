import type { ClientCapabilities } from 'vscode-languageserver/node';
import { SERVER, TestClient } from '../lsp/support/client.js';

/** A server that is started when it is first needed, and again when it has gone. */
export interface Sessions {
  client(): Promise<TestClient>;
  /** The answer; where none comes the server is ended, so that the next case has another one. */
  answerTo<Result>(what: string, answer: Promise<Result>): Promise<Result>;
  /** What the server has written of its own faults since it was last asked. */
  faults(): string | null;
  end(): Promise<void>;
}

/** Far beyond what any answer takes: only what never ends is stopped by it. */
const LONGEST_MS = 30_000;

export function sessions(capabilities: ClientCapabilities): Sessions {
  let running: TestClient | null = null;
  return {
    async client() {
      if (running && isGone(running)) running = null;
      running ??= await TestClient.start({
        capabilities,
        locale: 'zh-cn',
        command: [process.execPath, SERVER, '--stdio'],
      });
      return running;
    },
    async answerTo(what, answer) {
      let timer: NodeJS.Timeout | undefined;
      const never = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          running?.process.kill('SIGKILL');
          running = null;
          reject(new Error(`${what}: no answer after ${LONGEST_MS} ms`));
        }, LONGEST_MS);
      });
      return Promise.race([answer, never]).finally(() => clearTimeout(timer));
    },
    faults() {
      const said = running?.log.splice(0) ?? [];
      if (running && isGone(running)) return `the server has gone: ${said.join('\n')}`;
      return said.length === 0 ? null : said.join('\n');
    },
    async end() {
      if (running && !isGone(running)) await running.end();
      running = null;
    },
  };
}

function isGone({ process }: TestClient): boolean {
  return process.exitCode !== null || process.signalCode !== null;
}
