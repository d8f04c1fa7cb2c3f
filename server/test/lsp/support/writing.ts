import type { ClientCapabilities } from 'vscode-languageserver/node';
import { RICH } from './client.js';

/** The richest client, with snippets and explanations on demand. */
export const WRITING: ClientCapabilities = {
  ...RICH,
  textDocument: {
    ...RICH.textDocument,
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        resolveSupport: { properties: ['documentation', 'detail'] },
      },
    },
  },
};
