import * as vscode from 'vscode';
import { PASTE_TABLES_REQUEST, type PastedTables, type PasteTablesParams } from '../../../protocol/paste-tables.js';
import { SELECTOR } from '../documents.js';
import type { Server } from '../server.js';
import { pasteApi } from './paste-api.js';

const HTML = 'text/html';
const TEXT = 'text/plain';
/** What could hold one of the tables: cells, and a word that each of them has. */
const CELLS = { [HTML]: /<t[dr][\s>]/i, [TEXT]: /\t/ };
const WORDS = /公开|结果|规章/;

/**
 * Offers what was copied from Word, Excel or a page as standard tables beside the plain paste; first where there is
 * no doubt. Does nothing in editors that have no such offers.
 */
export function registerPaste(server: Server): vscode.Disposable {
  const api = pasteApi();
  if (!api) return new vscode.Disposable(() => {});
  const kind = api.DocumentDropOrPasteEditKind.Empty.append('text', 'gouji', 'tables');
  const provider = {
    async provideDocumentPasteEdits(
      { uri }: vscode.TextDocument,
      [range]: readonly vscode.Range[],
      data: vscode.DataTransfer,
      _: unknown,
      token: vscode.CancellationToken,
    ) {
      const html = await candidate(data, HTML);
      const text = await candidate(data, TEXT);
      if ((html === undefined && text === undefined) || token.isCancellationRequested) return [];
      const params: PasteTablesParams = {
        textDocument: { uri: uri.toString() },
        ...(range && { position: { line: range.start.line, character: range.start.character } }),
        ...(html !== undefined && { html }),
        ...(text !== undefined && { text }),
      };
      const pasted = await server.request<PastedTables | null>(PASTE_TABLES_REQUEST, params);
      if (!pasted || token.isCancellationRequested) return [];
      const title = vscode.l10n.t('Paste as standard tables ({0})', pasted.tables.join('、'));
      const edit = new api.DocumentPasteEdit(pasted.text, title, kind);
      if (!pasted.isCertain) edit.yieldTo = [api.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return api.languages.registerDocumentPasteEditProvider(SELECTOR, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: [HTML, TEXT],
  });
}

async function candidate(data: vscode.DataTransfer, type: typeof HTML | typeof TEXT): Promise<string | undefined> {
  const copied = await data.get(type)?.asString();
  return copied !== undefined && CELLS[type].test(copied) && WORDS.test(copied) ? copied : undefined;
}
