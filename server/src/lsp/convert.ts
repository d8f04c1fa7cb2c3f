import type { Diagnostic, Location, Range } from 'vscode-languageserver';
import type { Finding, Level, Locale, Related } from '../model/finding.js';
import type { ConfigFile } from '../service/config-file.js';
import { render } from '../service/messages.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { ClientFeatures } from './capabilities.js';
import { Positions } from './position.js';
import { DiagnosticSeverity, DiagnosticTag } from './protocol.js';

/** Where the page of a rule is; its id and `.md` follow. */
export const RULE_PAGES = 'https://github.com/gouji/gouji/blob/main/docs/rules/';
const SOURCE = 'gouji';

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Turns findings of one text, or of one report of it, into what one client understands. */
export class Converter {
  private readonly positions: Positions;

  constructor(
    private readonly uri: string,
    private readonly source: SourceText,
    private readonly client: ClientFeatures,
    private readonly locale: Locale,
    /** Line of the document that the text begins with. */
    readonly firstLine = 0,
  ) {
    this.positions = new Positions(source, client.encoding, firstLine);
  }

  diagnostic(finding: Finding): Diagnostic {
    const { client } = this;
    return {
      range: this.positions.range(finding.span),
      severity: SEVERITIES[finding.level],
      code: finding.rule,
      ...(client.codeDescription && { codeDescription: { href: `${RULE_PAGES}${finding.rule}.md` } }),
      source: SOURCE,
      message:
        render(finding.message, finding.args, this.locale) +
        (client.relatedInformation ? '' : this.otherLines(finding)),
      ...(client.unnecessaryTag && finding.rule === 'X01' && { tags: [DiagnosticTag.Unnecessary] }),
      ...(client.relatedInformation &&
        finding.related.length > 0 && {
          relatedInformation: finding.related.map((related) => ({
            location: this.locationOf(related),
            message: render(related.message, related.args, this.locale),
          })),
        }),
    };
  }

  /** The range of a span in the client's encoding. */
  range(span: Span): Range {
    return this.positions.range(span);
  }

  /** Offset of a position that the client sent. */
  offset(position: { line: number; character: number }): number {
    return this.positions.offset(position);
  }

  private locationOf({ span, other }: Related): Location {
    if (!other) return { uri: this.uri, range: this.positions.range(span) };
    return { uri: other.location, range: new Positions(other.source, this.client.encoding).range(span) };
  }

  /** For a client that shows no related places: the lines they are on, at the end of the message. */
  private otherLines(finding: Finding): string {
    const own = this.source.lineAt(finding.span.start);
    const here = finding.related.filter(({ other }) => other === undefined);
    const lines = new Set(here.map((related) => this.source.lineAt(related.span.start)));
    lines.delete(own);
    if (lines.size === 0) return '';
    const numbers = [...lines].sort((a, b) => a - b).map((line) => this.firstLine + line + 1);
    return this.locale === 'zh' ? `（另见第 ${numbers.join('、')} 行）` : ` (see also line ${numbers.join(', ')})`;
  }
}

/** What is wrong in a gouji.json. */
export function configDiagnostics(file: ConfigFile, client: ClientFeatures, locale: Locale): Diagnostic[] {
  const positions = new Positions(file.source, client.encoding);
  return file.problems.map((problem) => ({
    range: positions.range(problem.span),
    severity: SEVERITIES[problem.level],
    source: SOURCE,
    message: render(problem.message, problem.args, locale),
  }));
}
