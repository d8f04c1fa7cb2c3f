import type { Finding } from '../model/finding.js';
import type { Book } from '../parse/book.js';
import { placedFinding } from '../rules/reuse/moved-finding.js';
import X01 from '../rules/X01-unused-suppression.js';
import { SourceText } from '../text/source-text.js';
import { type CheckOptions, checkReport } from './check.js';

/** What one text was found to hold. */
export interface BookCheck {
  readonly source: SourceText;
  /** How many reports there are in it. */
  readonly reports: number;
  /** In text order of the reports; places are those of the whole text. */
  readonly findings: readonly Finding[];
}

/** Checks each report of a text by itself. */
export function checkBook({ text, parts }: Book, options: CheckOptions = {}): BookCheck {
  const found = parts.map(({ reading }) => checkReport(reading.report, options));
  const reports = parts.filter(({ reading }) => reading.report.isReport).length;
  if (parts.length === 1) return { source: parts[0]!.reading.report.source, reports, findings: found[0]! };
  const findings = withoutUsedEntries(found).flatMap((each, i) =>
    each.map((finding) => placedFinding(finding, (offset) => offset + parts[i]!.start)),
  );
  return { source: new SourceText(text), reports, findings };
}

/** An entry of gouji.json is for the whole file: it is unused where no report has what it ignores, and said so once. */
export function withoutUsedEntries(found: readonly (readonly Finding[])[]): readonly (readonly Finding[])[] {
  if (found.length === 1) return found;
  const unusedIn = new Map<unknown, number>();
  for (const finding of found.flat()) {
    if (isUnusedEntry(finding)) unusedIn.set(finding.args.line, (unusedIn.get(finding.args.line) ?? 0) + 1);
  }
  if (unusedIn.size === 0) return found;
  return found.map((findings, i) =>
    findings.filter(
      (finding) => !isUnusedEntry(finding) || (i === 0 && unusedIn.get(finding.args.line) === found.length),
    ),
  );
}

function isUnusedEntry({ rule, message }: Finding): boolean {
  return rule === X01.id && message === X01.messages.unusedEntry;
}
