// The numbers and words of the protocol that Gouji uses. The library's own tables, which hold all of them, cannot be
// taken apart by a bundler; the compiler holds these against them.
import type * as lsp from 'vscode-languageserver';

export const MessageType = { Error: 1, Warning: 2, Info: 3, Log: 4 } as const satisfies Partial<typeof lsp.MessageType>;
export type MessageType = (typeof MessageType)[keyof typeof MessageType];

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<typeof lsp.TextDocumentSyncKind>;

export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3 } as const satisfies Partial<
  typeof lsp.DiagnosticSeverity
>;
export type DiagnosticSeverity = lsp.DiagnosticSeverity;

export const DiagnosticTag = { Unnecessary: 1 } as const satisfies Partial<typeof lsp.DiagnosticTag>;

export const DocumentHighlightKind = { Text: 1, Read: 2, Write: 3 } as const satisfies Partial<
  typeof lsp.DocumentHighlightKind
>;
export type DocumentHighlightKind = lsp.DocumentHighlightKind;

export const SymbolKind = {
  File: 1,
  Module: 2,
  Namespace: 3,
  Field: 8,
  String: 15,
  Struct: 23,
} as const satisfies Partial<typeof lsp.SymbolKind>;
export type SymbolKind = lsp.SymbolKind;

export const CompletionItemKind = {
  Text: 1,
  Field: 5,
  Class: 7,
  Module: 9,
  Property: 10,
  Value: 12,
  Snippet: 15,
  File: 17,
  Reference: 18,
} as const satisfies Partial<typeof lsp.CompletionItemKind>;
export type CompletionItemKind = lsp.CompletionItemKind;

export const CompletionTriggerKind = {
  TriggerCharacter: 2,
  TriggerForIncompleteCompletions: 3,
} as const satisfies Partial<typeof lsp.CompletionTriggerKind>;

export const InsertTextFormat = { Snippet: 2 } as const satisfies Partial<typeof lsp.InsertTextFormat>;

export const MarkupKind = { PlainText: 'plaintext', Markdown: 'markdown' } as const satisfies Partial<
  typeof lsp.MarkupKind
>;
export type MarkupKind = lsp.MarkupKind;

export const CodeActionKind = { QuickFix: 'quickfix', RefactorRewrite: 'refactor.rewrite' } as const satisfies Partial<
  typeof lsp.CodeActionKind
>;

export const WatchKind = { Create: 1, Delete: 4 } as const satisfies Partial<typeof lsp.WatchKind>;

/** Answers that are errors, of the protocol and of JSON-RPC under it. */
export const ErrorCode = {
  ParseError: -32700,
  InvalidRequest: -32600,
  ServerNotInitialized: -32002,
  MethodNotFound: -32601,
  InvalidParams: -32602,
  RequestFailed: -32803,
  ServerCancelled: -32802,
  ContentModified: -32801,
  RequestCancelled: -32800,
} as const;
