import * as vscode from 'vscode';
import {
  CELL_EDITS_REQUEST,
  type CellEdits,
  type CellEditsParams,
  type CellText,
} from '../../../protocol/cell-edits.js';
import type { ViewPosition } from '../../../protocol/report-view.js';
import type { Server } from '../server.js';

/** How often a write is tried again that the draft was changed under. */
const MOST_TRIES = 10;

interface Write {
  readonly number: number;
  readonly cells: readonly CellText[];
}

/**
 * Writes texts into the cells of a draft, one edit after the other: each is worked out for the version that it is made
 * in. Writes that came while another was made go together, the later text of a cell before the earlier.
 */
export class DraftWriter {
  private waiting: Write[] = [];
  private isWriting = false;
  private done = 0;

  constructor(
    private readonly uri: vscode.Uri,
    private readonly server: Server,
    /** Where the report is now in a draft of several. */
    private readonly place: () => ViewPosition | undefined,
    private readonly on: { written(): void; refused(reason: string): void },
  ) {}

  /** Number of the last write that was made or given up. */
  get written(): number {
    return this.done;
  }

  add(write: Write): void {
    this.waiting.push(write);
    if (!this.isWriting) void this.writeAll();
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const writes = this.waiting;
      this.waiting = [];
      const cells = new Map(writes.flatMap((write) => write.cells).map((cell) => [`${cell.table}/${cell.id}`, cell]));
      const refusal = await this.write([...cells.values()]);
      this.done = writes.at(-1)!.number;
      if (refusal) this.on.refused(refusal);
      this.on.written();
    }
    this.isWriting = false;
  }

  /** Why some of it was not written; null where all was. */
  private async write(cells: readonly CellText[]): Promise<string | null> {
    let fault: string | null = null;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        const document = await vscode.workspace.openTextDocument(this.uri);
        const position = this.place();
        const params: CellEditsParams = {
          textDocument: { uri: this.uri.toString() },
          ...(position && { position }),
          cells,
        };
        const { version, edits, refused } = await this.server.request<CellEdits>(CELL_EDITS_REQUEST, params);
        if (version !== document.version) continue;
        const reason = [...new Set(refused.map((one) => one.reason))].join(' ') || null;
        if (edits.length === 0 || (await vscode.workspace.applyEdit(workspaceEdit(this.uri, edits)))) return reason;
      } catch (error) {
        // Overtaken by a change of the draft: the next try is for the text as it is now.
        fault = error instanceof Error ? error.message : String(error);
      }
    }
    return vscode.l10n.t('The draft could not be changed. {0}', fault ?? '');
  }
}

function workspaceEdit(uri: vscode.Uri, edits: CellEdits['edits']): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  return edit;
}
