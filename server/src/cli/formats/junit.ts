import type { Finding, Message } from '../../model/finding.js';
import { render } from '../../service/messages.js';
import type { Unread } from '../files.js';
import { type CheckedFile, type Counts, countFrom, countsOf, isAtLeast } from '../outcome.js';
import { type Format, type View, viewOf } from './format.js';

const TEXT = {
  passed: { zh: '检查通过', en: 'check' },
  notReport: { zh: '不是政府信息公开年报', en: 'no annual report' },
  notRead: { zh: '读取', en: 'read' },
} satisfies Record<string, Message>;

interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/**
 * JUnit XML: a suite a file, a failed case for each finding that fails the check; lesser findings are passed cases
 * with their message. A file that is no report is skipped, one that could not be read is an error. The root begins
 * with the totals, so that nothing can be written before all is checked.
 */
export const junit: Format = {
  piece(file, view) {
    const own = viewOf(file, view);
    return suiteXml(suiteOf(file.file, countsOf(file), view), casesOf(file, own));
  },
  frame(view) {
    const pieces: string[] = [];
    const total = { tests: 0, failures: 0, errors: 0, skipped: 0 };
    const count = (suite: Omit<Suite, 'name'>) => {
      for (const key of ['tests', 'failures', 'errors', 'skipped'] as const) total[key] += suite[key];
    };
    return {
      next(piece, counts) {
        pieces.push(piece);
        count(suiteOf('', counts, view));
        return '';
      },
      end(_summary, unread) {
        for (const { file } of unread) count(unreadSuite(file));
        const { tests, failures, errors, skipped } = total;
        const head = `<testsuites name="gouji" tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}">`;
        const last = unread.map((each) => suiteXml(unreadSuite(each.file), [unreadCase(each, view)]));
        return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...pieces, ...last, '</testsuites>', ''].join('\n');
      },
    };
  },
};

function suiteOf(name: string, counts: Counts, view: View): Suite {
  if (counts.reports === 0) return { name, tests: 1, failures: 0, errors: 0, skipped: 1 };
  const found = countFrom('info', counts);
  return { name, tests: Math.max(1, found), failures: countFrom(view.failOn, counts), errors: 0, skipped: 0 };
}

function casesOf(file: CheckedFile, view: View): readonly string[] {
  if (file.reports === 0) {
    const reason = escapeXml(TEXT.notReport[view.locale]);
    return [caseXml('gouji', file.file, `<skipped message="${reason}"/>`)];
  }
  if (file.findings.length === 0) return [caseXml(TEXT.passed[view.locale], file.file, '')];
  return file.findings.map((finding) => findingCase(file, finding, view));
}

function findingCase(file: CheckedFile, finding: Finding, view: View): string {
  const { line, character } = file.source.positionAt(finding.span.start);
  const place = `${file.file}:${line + 1}:${character + 1}`;
  const message = escapeXml(render(finding.message, finding.args, view.locale));
  const content = isAtLeast(finding.level, view.failOn)
    ? `<failure type="${finding.level}" message="${message}">${escapeXml(place)}: ${message}</failure>`
    : `<system-out>${finding.level}: ${message}</system-out>`;
  return caseXml(`gouji(${finding.rule}) ${line + 1}:${character + 1}`, file.file, content);
}

function unreadSuite(file: string): Suite {
  return { name: file, tests: 1, failures: 0, errors: 1, skipped: 0 };
}

function unreadCase({ file, problem }: Unread, view: View): string {
  return caseXml(TEXT.notRead[view.locale], file, `<error message="${escapeXml(problem.text(view.locale))}"/>`);
}

function suiteXml({ name, tests, failures, errors, skipped }: Suite, cases: readonly string[]): string {
  const head = `  <testsuite name="${escapeXml(name)}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}">`;
  return [head, ...cases, '  </testsuite>'].join('\n');
}

function caseXml(name: string, className: string, content: string): string {
  const attributes = `name="${escapeXml(name)}" classname="${escapeXml(className)}"`;
  return content === '' ? `    <testcase ${attributes}/>` : `    <testcase ${attributes}>${content}</testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const FORBIDDEN_IN_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN_IN_XML, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
    .replace(/\s/g, ' ');
}
