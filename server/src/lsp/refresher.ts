import type { InitializeParams } from 'vscode-languageserver';
import type { Connection } from './connection.js';
import type { FaultLog } from './guard.js';
import type { Runtime } from './runtime.js';

/**
 * Asks the client to ask again for what it has on the screen, where it can: after a change of settings the answers
 * differ though no text has changed. One question of each kind for any number of changes that come together.
 */
export class Refresher {
  private readonly methods: readonly string[];
  private asking = false;

  constructor(
    private readonly connection: Connection,
    private readonly runtime: Runtime,
    private readonly faults: FaultLog,
    params: InitializeParams,
  ) {
    this.methods = refreshable(params);
  }

  async refresh(): Promise<void> {
    if (this.asking || this.methods.length === 0) return;
    this.asking = true;
    await this.runtime.breathe();
    this.asking = false;
    await Promise.all(this.methods.map((method) => this.ask(method)));
  }

  private async ask(method: string): Promise<void> {
    try {
      await this.connection.sendRequest(method);
    } catch (error) {
      this.faults.report(method, 'client', error);
    }
  }
}

function refreshable({ capabilities: { workspace, textDocument } }: InitializeParams): readonly string[] {
  const offered: readonly [boolean | undefined, string][] = [
    [textDocument?.diagnostic && workspace?.diagnostics?.refreshSupport, 'workspace/diagnostic/refresh'],
    [workspace?.inlayHint?.refreshSupport, 'workspace/inlayHint/refresh'],
    [workspace?.codeLens?.refreshSupport, 'workspace/codeLens/refresh'],
    [workspace?.semanticTokens?.refreshSupport, 'workspace/semanticTokens/refresh'],
  ];
  return offered.flatMap(([can, method]) => (can === true ? [method] : []));
}
