import type { Finding, Message } from '../../model/finding.js';
import { render } from '../../service/messages.js';
import type { Unread } from '../files.js';
import { type CheckedFile, isAtLeast, type Outcome } from '../outcome.js';
import { type View, viewOf } from './format.js';

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
  readonly cases: readonly string[];
}

/**
 * JUnit XML: a suite a file, a failed case for each finding that fails the check; lesser findings are passed cases
 * with their message. A file that is no report is skipped, one that could not be read is an error.
 */
export function formatJunit(outcome: Outcome, view: View): string {
  const suites = [
    ...outcome.files.map((file) => fileSuite(file, viewOf(file, view))),
    ...outcome.unread.map((unread) => unreadSuite(unread, view)),
  ];
  const total = (key: 'tests' | 'failures' | 'errors' | 'skipped') =>
    suites.reduce((sum, suite) => sum + suite[key], 0);
  const head = `<testsuites name="gouji" tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}" skipped="${total('skipped')}">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites.map(suiteXml), '</testsuites>', ''].join('\n');
}

function fileSuite(file: CheckedFile, view: View): Suite {
  const counts = { name: file.file, failures: 0, errors: 0, skipped: 0 };
  if (file.reports === 0) {
    const reason = escapeXml(TEXT.notReport[view.locale]);
    const cases = [caseXml('gouji', file.file, `<skipped message="${reason}"/>`)];
    return { ...counts, tests: 1, skipped: 1, cases };
  }
  if (file.findings.length === 0) {
    return { ...counts, tests: 1, cases: [caseXml(TEXT.passed[view.locale], file.file, '')] };
  }
  const failures = file.findings.filter(({ level }) => isAtLeast(level, view.failOn)).length;
  const cases = file.findings.map((finding) => findingCase(file, finding, view));
  return { ...counts, tests: cases.length, failures, cases };
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

function unreadSuite({ file, problem }: Unread, view: View): Suite {
  const message = escapeXml(problem.text(view.locale));
  const cases = [caseXml(TEXT.notRead[view.locale], file, `<error message="${message}"/>`)];
  return { name: file, tests: 1, failures: 0, errors: 1, skipped: 0, cases };
}

function suiteXml(suite: Suite): string {
  const { name, tests, failures, errors, skipped, cases } = suite;
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
