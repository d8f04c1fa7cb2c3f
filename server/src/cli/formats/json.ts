import type { Finding } from '../../model/finding.js';
import { render } from '../../service/messages.js';
import type { LineColumn, SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';
import type { CheckedFile } from '../outcome.js';
import { type Format, jsonElements, type View, viewOf } from './format.js';

/** For programs: the JSON of the contract. Lines and characters count from 0, in UTF-16 units. */
export const json: Format = {
  piece: (file, view) => JSON.stringify(fileJson(file, view), null, 2),
  frame() {
    const files = jsonElements('{\n  "files": ', 4);
    return {
      next: files.next,
      end({ others: _, ...summary }) {
        return `${files.close()},\n${JSON.stringify({ summary }, null, 2).slice(2)}\n`;
      },
    };
  },
};

function fileJson(file: CheckedFile, view: View) {
  const findings = file.findings.map((finding) => findingJson(file.source, finding, viewOf(file, view)));
  return { file: file.file, report: file.reports > 0, findings };
}

function findingJson(source: SourceText, finding: Finding, { locale }: View) {
  return {
    rule: finding.rule,
    severity: finding.level,
    message: render(finding.message, finding.args, locale),
    range: rangeOf(source, finding.span),
    related: finding.related.map(({ message, args, span, other }) => ({
      message: render(message, args, locale),
      ...(other ? { file: other.location } : {}),
      range: rangeOf(other?.source ?? source, span),
    })),
    fixes: finding.fixes.map(({ title, args }) => render(title, args, locale)),
    data: finding.data,
  };
}

function rangeOf(source: SourceText, span: Span): { start: LineColumn; end: LineColumn } {
  return { start: source.positionAt(span.start), end: source.positionAt(span.end) };
}
