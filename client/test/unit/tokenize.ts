import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

export interface ScopedText {
  readonly text: string;
  /** The scopes of gouji on the text, outermost first, without the common `.gouji` end. */
  readonly scopes: readonly string[];
}

const MARKDOWN_STUB = JSON.stringify({
  scopeName: 'text.html.markdown',
  patterns: [{ begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' }],
});

const FILES: Readonly<Record<string, string>> = {
  'text.gouji': 'syntaxes/gouji.tmLanguage.json',
  'text.gouji.injection': 'syntaxes/gouji.injection.tmLanguage.json',
};

let ready: Promise<void> | undefined;

/** Tokens as VS Code makes them (vscode-textmate, oniguruma), with a stub in place of VS Code's Markdown grammar. */
export async function tokenize(text: string, scopeName: 'text.gouji' | 'text.html.markdown'): Promise<ScopedText[]> {
  ready ??= oniguruma.loadWASM(
    readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')),
  );
  await ready;
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (value: string) => new oniguruma.OnigString(value),
    }),
    loadGrammar: async (scope) => {
      const file = FILES[scope];
      if (file) return textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
      return scope === 'text.html.markdown' ? textmate.parseRawGrammar(MARKDOWN_STUB, 'markdown.json') : null;
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['text.gouji.injection'] : []),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`no grammar ${scopeName}`);
  const out: ScopedText[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    for (const token of result.tokens) {
      const scopes = token.scopes.filter((scope) => scope.endsWith('.gouji')).map((scope) => scope.slice(0, -6));
      out.push({
        text: line.slice(token.startIndex, token.endIndex),
        scopes: scopes.filter((scope) => scope !== 'text'),
      });
    }
  }
  return out;
}

/** The marked texts with their innermost scope, in order. */
export async function marks(text: string, scopeName: 'text.gouji' | 'text.html.markdown' = 'text.gouji') {
  const tokens = await tokenize(text, scopeName);
  return tokens.filter((token) => token.scopes.length > 0).map((token) => `${token.scopes.at(-1)}: ${token.text}`);
}
