import { version } from '../../../../package.json';
import type { Finding, Fix, Level } from '../../model/finding.js';
import type { Rule } from '../../rules/define-rule.js';
import { RULES } from '../../rules/index.generated.js';
import { render } from '../../service/messages.js';
import { rulePage } from '../../service/rule-page.js';
import type { SourceText } from '../../text/source-text.js';
import type { Span } from '../../text/span.js';
import { STDIN, type Unread } from '../files.js';
import type { CheckedFile } from '../outcome.js';
import { type Format, jsonElements, type View, viewOf } from './format.js';

const INDEX: ReadonlyMap<string, number> = new Map(RULES.map((rule, index) => [rule.id, index]));

const LEVEL: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, one run; every rule is listed, inputs that could not be read are notifications. */
export const sarif: Format = {
  piece: (file, view) =>
    file.findings
      .map((finding) => resultJson(file, finding, viewOf(file, view), INDEX.get(finding.rule)))
      .map((result) => JSON.stringify(result, null, 2))
      .join(',\n'),
  frame(view) {
    const results = jsonElements(`${opened(headJson(view))},\n      "results": `, 8);
    return {
      next: results.next,
      end: (_summary, unread) => `${results.close()},\n${endJson(unread, view)}\n`,
    };
  },
};

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

function headJson(view: View) {
  const driver = { name: 'gouji', version, rules: RULES.map((rule) => ruleJson(rule, view)) };
  return { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits' }] };
}

/** The log as JSON without what closes it, so that the run can go on. */
function opened(log: object): string {
  const closing = '\n    }\n  ]\n}';
  return JSON.stringify(log, null, 2).slice(0, -closing.length);
}

function endJson(unread: readonly Unread[], view: View): string {
  const invocation = {
    executionSuccessful: unread.length === 0,
    toolExecutionNotifications: unread.map(({ file, problem }) => ({
      level: 'error',
      message: { text: problem.text(view.locale) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
    })),
  };
  const wrapped = JSON.stringify({ runs: [{ invocations: [invocation] }] }, null, 2);
  return wrapped.slice(wrapped.indexOf('      "invocations"'));
}

function ruleJson(rule: Rule, { locale }: View) {
  return {
    id: rule.id,
    name: rule.name,
    shortDescription: { text: rule.summary[locale] },
    fullDescription: { text: rule.why[locale] },
    help: { text: rule.remedy[locale] },
    helpUri: rulePage(rule.id),
    defaultConfiguration: { level: LEVEL[rule.level], enabled: rule.offByDefault !== true },
  };
}

function resultJson(file: CheckedFile, finding: Finding, { locale }: View, ruleIndex: number | undefined) {
  const uri = uriOf(file.file);
  const fixes = finding.fixes.filter(({ edits }) => edits.length > 0);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[finding.level],
    message: { text: render(finding.message, finding.args, locale) },
    locations: [{ physicalLocation: place(uri, file.source, finding.span) }],
    relatedLocations: finding.related.map(({ message, args, span, other }, id) => ({
      id,
      message: { text: render(message, args, locale) },
      physicalLocation: other ? place(uriOf(other.location), other.source, span) : place(uri, file.source, span),
    })),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixJson(fix, uri, file.source, locale)) } : {}),
    ...(finding.data ? { properties: { data: finding.data } } : {}),
  };
}

function fixJson(fix: Fix, uri: string, source: SourceText, locale: View['locale']) {
  return {
    description: { text: render(fix.title, fix.args, locale) },
    artifactChanges: [
      {
        artifactLocation: { uri },
        replacements: fix.edits.map(({ span, newText }) => ({
          deletedRegion: region(source, span),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function place(uri: string, source: SourceText, span: Span) {
  return { artifactLocation: { uri }, region: region(source, span) };
}

/** Lines and columns from 1, the end column past the last character. */
function region(source: SourceText, span: Span) {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A relative URI with forward slashes; an absolute path becomes a file URI. */
function uriOf(file: string): string {
  if (file === STDIN) return 'stdin';
  const path = process.platform === 'win32' ? file.replaceAll('\\', '/') : file;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${path[0]}:${encoded.slice(4)}` : encoded;
}
