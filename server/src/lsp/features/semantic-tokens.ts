import type { InitializeParams, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { tokens } from '../../service/features/tokens.js';
import { type Checked, reportsIn } from '../checker.js';
import type { Feature, FeatureHost } from '../feature.js';
import { guarded } from '../guard.js';
import { editsBetween, encoded, joined, LEGEND } from './token-data.js';

/** For clients that say that they colour by tokens; the others have their own highlighting. */
export const semanticTokens: Feature = {
  capabilities(_, params) {
    if (!colours(params)) return {};
    return { semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } };
  },
  register({ connection, checker, documents, faults, params }) {
    if (!colours(params)) return;
    const answers = new Answers(documents);
    const made = new WeakMap<readonly Finding[], { readonly report: Report; readonly data: number[] }>();
    /** That of a report that is as it was is not made again. */
    const dataOf = ({ report, findings, converter }: Checked): number[] => {
      const known = made.get(findings);
      if (known?.report === report) return known.data;
      const data = encoded(tokens(report, findings), converter);
      made.set(findings, { report, data });
      return data;
    };
    const { semanticTokens: asked } = connection.languages;
    const all = async (uri: string): Promise<number[]> => {
      const { reports } = await checker.check(uri);
      return joined(reports.map((checked) => ({ data: dataOf(checked), firstLine: checked.converter.firstLine })));
    };
    asked.on(
      guarded('textDocument/semanticTokens/full', faults, async ({ textDocument: { uri } }) =>
        answers.full(uri, await all(uri)),
      ),
    );
    asked.onDelta(
      guarded('textDocument/semanticTokens/full/delta', faults, async ({ textDocument: { uri }, previousResultId }) =>
        answers.since(uri, previousResultId, await all(uri)),
      ),
    );
    asked.onRange(
      guarded('textDocument/semanticTokens/range', faults, async ({ textDocument: { uri }, range }) => {
        const { reports } = await checker.check(uri);
        const pieces = reportsIn(reports, range).map(({ report, findings, converter }) => {
          const start = converter.offset(range.start);
          const end = converter.offset(range.end);
          const inside = tokens(report, findings).filter(({ span }) => span.start < end && start < span.end);
          return { data: encoded(inside, converter), firstLine: converter.firstLine };
        });
        return { data: joined(pieces) };
      }),
    );
  },
};

function colours(params: InitializeParams): boolean {
  return params.capabilities.textDocument?.semanticTokens !== undefined;
}

/** The last answer for each open document, so that the next one can say what changed. */
class Answers {
  private readonly last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  private count = 0;

  constructor(private readonly documents: FeatureHost['documents']) {}

  full(uri: string, data: number[]): SemanticTokens {
    return { resultId: this.keep(uri, data), data };
  }

  since(uri: string, id: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.last.get(uri);
    if (before?.id !== id) return this.full(uri, data);
    return { resultId: this.keep(uri, data), edits: editsBetween(before.data, data) };
  }

  private keep(uri: string, data: readonly number[]): string {
    for (const known of this.last.keys()) if (this.documents.versionOf(known) === undefined) this.last.delete(known);
    const id = String(++this.count);
    this.last.set(uri, { id, data });
    return id;
  }
}
