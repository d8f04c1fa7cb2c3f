import type { AnnotatedTextEdit, InitializeParams, TextEdit as LspEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../model/finding.js';
import type { Converter } from './convert.js';

/** What the client takes of an edit. */
export interface EditSupport {
  /** Edits bound to a version, so that a late one cannot hit another text. */
  readonly versioned: boolean;
  /** Edits that are shown before they are made. */
  readonly annotated: boolean;
}

export function editSupport({ capabilities: { workspace } }: InitializeParams): EditSupport {
  const versioned = workspace?.workspaceEdit?.documentChanges === true;
  return { versioned, annotated: versioned && workspace?.workspaceEdit?.changeAnnotationSupport !== undefined };
}

/** What is shown of an edit that is to be confirmed. */
export interface Annotation {
  readonly label: string;
  readonly description: string;
  readonly needsConfirmation: boolean;
}

export interface EditedText {
  readonly uri: string;
  readonly version: number;
}

const ANNOTATION = 'confirm';

export function lspEdits(converter: Converter, edits: readonly TextEdit[]): LspEdit[] {
  return edits.map(({ span, newText }) => ({ range: converter.range(span), newText }));
}

/** The edits of one text as the client takes them. */
export function workspaceEdit(
  { uri, version }: EditedText,
  plain: LspEdit[],
  support: EditSupport,
  annotation: Annotation | null = null,
): WorkspaceEdit {
  if (!support.versioned) return { changes: { [uri]: plain } };
  const textDocument = { uri, version };
  if (!annotation || !support.annotated) return { documentChanges: [{ textDocument, edits: plain }] };
  const annotated = plain.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: ANNOTATION }));
  return {
    documentChanges: [{ textDocument, edits: annotated }],
    changeAnnotations: { [ANNOTATION]: annotation },
  };
}
