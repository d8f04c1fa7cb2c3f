import type { ClientCapabilities } from 'vscode-languageserver/node';
import { SERVER, TestClient } from '../lsp/support/client.js';

/** A server that is started when it is first needed, and again when it has gone. */
export interface Sessions {
  client(): Promise<TestClient>;
  /** What the server has written of its own faults since it was last asked. */
  faults(): string | null;
  end(): Promise<void>;
}

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
