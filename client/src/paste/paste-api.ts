import * as vscode from 'vscode';

/** The part of the editor's paste API (VS Code 1.97) that Gouji uses; older editors have none of it. */
export interface PasteApi {
  readonly DocumentDropOrPasteEditKind: {
    readonly Text: PasteKind;
    readonly Empty: PasteKind;
  };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

export interface PasteKind {
  append(...parts: string[]): PasteKind;
}

export interface PasteEdit {
  yieldTo?: readonly PasteKind[];
}

interface PasteProvider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[]>;
}

export function pasteApi(): PasteApi | undefined {
  return 'registerDocumentPasteEditProvider' in vscode.languages ? (vscode as unknown as PasteApi) : undefined;
}
