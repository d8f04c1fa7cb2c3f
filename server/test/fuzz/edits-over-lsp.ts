import fc from 'fast-check';
import type { DocumentDiagnosticReport, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver/node';
import { changeBetween } from '../../src/text/change.js';
import { READER } from '../lsp/support/reading.js';
import { apply, EDITS, type Edit, SHARE } from '../parse/edits.js';
import { changesOver } from './content-changes.js';
import { HOSTILE_PIECES } from './hostile-pieces.js';
import type { Round } from './round.js';
import { sessions } from './sessions.js';
import { DRAFT_LIKE } from './texts.js';

const URI = 'file:///drafts/a.md';
const DOCUMENT = { textDocument: { uri: URI } };
const TOKENS = 'textDocument/semanticTokens/full';

/** Edits that arrive in one message, and whether the answers are asked for after it. */
interface Step {
  readonly edits: readonly Edit[] | 'undo';
  readonly isAsked: boolean;
}

interface Case {
  readonly text: string;
  readonly steps: readonly Step[];
}

const RUDE: fc.Arbitrary<Edit> = fc.record({
  at: SHARE,
  remove: fc.oneof(fc.constant(0), fc.nat(30)),
  insert: fc.constantFrom(...HOSTILE_PIECES),
});

const STEP: fc.Arbitrary<Step> = fc.record({
  edits: fc.oneof(
    { weight: 5, arbitrary: EDITS.map((edits) => edits.slice(0, 3)) },
    { weight: 2, arbitrary: fc.array(RUDE, { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constant('undo' as const) },
  ),
  isAsked: fc.boolean(),
});

/** A document that is edited has the answers of one that is opened with the same text. */
export function editsOverLsp(): Round<Case> {
  const edited = sessions(READER);
  const fresh = sessions(READER);
  return {
    name: 'edits over LSP against a fresh open',
    cases: fc.record({ text: DRAFT_LIKE, steps: fc.array(STEP, { minLength: 1, maxLength: 8 }) }),
    text: { of: ({ text }) => text, with: (found, text) => ({ ...found, text }) },
    failureOf: (found) => edited.answerTo('edits', failureOf(found)),
    end: async () => void (await Promise.all([edited.end(), fresh.end()])),
  };

  async function failureOf({ text, steps }: Case): Promise<string | null> {
    const client = await edited.client();
    const other = await fresh.client();
    await client.open(URI, text);
    let version = 1;
    let tokens = await client.request<SemanticTokens>(TOKENS, DOCUMENT);
    const texts = [text];
    try {
      for (const [i, { edits, isAsked }] of steps.entries()) {
        const now = texts.at(-1)!;
        const wanted = edits === 'undo' ? [texts.at(-2) ?? now] : versionsOf(now, edits);
        await client.change(URI, ++version, ...changesOver([now, ...wanted]));
        const next = wanted.at(-1)!;
        texts.push(next);
        if (!isAsked && i < steps.length - 1) continue;
        const previousResultId = tokens.resultId;
        const delta = await client.request<SemanticTokens | SemanticTokensDelta>(`${TOKENS}/delta`, {
          ...DOCUMENT,
          previousResultId,
        });
        tokens = { ...delta, data: 'edits' in delta ? spliced(tokens.data, delta) : delta.data };
        const here = await answers(client, tokens.data);
        await other.open(URI, next);
        const there = await answers(other, (await other.request<SemanticTokens>(TOKENS, DOCUMENT)).data);
        await other.close(URI);
        for (const [what, answer] of Object.entries(here)) {
          const due = there[what as keyof typeof there];
          if (answer !== due) return `${what} after step ${i + 1}:\n${differenceOf(answer, due)}`;
        }
      }
    } finally {
      await client.close(URI).catch(() => {});
    }
    return edited.faults() ?? fresh.faults();
  }
}

function versionsOf(text: string, edits: readonly Edit[]): string[] {
  const versions: string[] = [];
  for (const edit of edits) versions.push(apply(versions.at(-1) ?? text, edit));
  return versions;
}

function spliced(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const all = [...data];
  for (const { start, deleteCount, data: by = [] } of [...edits].sort((a, b) => b.start - a.start)) {
    all.splice(start, deleteCount, ...by);
  }
  return all;
}

async function answers(
  client: { request<Result>(method: string, params?: unknown): Promise<Result> },
  tokens: readonly number[],
) {
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', DOCUMENT);
  const symbols = await client.request<unknown>('textDocument/documentSymbol', DOCUMENT);
  return {
    diagnostics: JSON.stringify(report.kind === 'full' ? report.items : report.kind),
    symbols: JSON.stringify(symbols),
    tokens: JSON.stringify(tokens),
  };
}

/** The first place where two answers part. */
function differenceOf(answer: string, due: string): string {
  const at = changeBetween(answer, due).start;
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 250);
  return `edited: …${around(answer)}\nfresh:  …${around(due)}`;
}
