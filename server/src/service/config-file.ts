import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Locale, Message, MessageArgs } from '../model/finding.js';
import type { Deadlines } from '../rules/define-rule.js';
import type { IgnoredFinding } from '../rules/suppression.js';
import { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { parseMonthDay } from '../values/month-day.js';
import { configMessages } from './config-messages.js';
import { render } from './messages.js';
import {
  EDITION_CHOICES,
  LANGUAGE_CHOICES,
  ORGAN_KIND_CHOICES,
  ORGAN_KINDS,
  ORGAN_LEVEL_CHOICES,
  type RollupSetting,
  RULE_LEVELS,
  type RuleLevel,
  type Settings,
  WIDTH_CHOICES,
} from './settings.js';

/** Name of the workspace's file of settings. */
export const CONFIG_NAME = 'gouji.json';

/** Something wrong in gouji.json. `error`: it was not taken over; `warning`: it has no effect. */
export interface ConfigProblem {
  readonly level: 'error' | 'warning';
  readonly span: Span;
  readonly message: Message;
  readonly args: MessageArgs;
}

export interface ConfigFile {
  readonly source: SourceText;
  /** Whatever of the file is in order. */
  readonly settings: Partial<Settings>;
  readonly problems: readonly ConfigProblem[];
}

interface Reading {
  readonly source: SourceText;
  readonly knownRules: ReadonlySet<string>;
  readonly problems: ConfigProblem[];
}

/**
 * Reads the text of a gouji.json (JSON with comments and trailing commas). Never throws: what is wrong is listed
 * with its place, the rest is taken over.
 */
export function parseConfig(text: string, knownRules: ReadonlySet<string>): ConfigFile {
  const source = new SourceText(text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text);
  const reading: Reading = { source, knownRules, problems: [] };
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { allowTrailingComma: true });
  const first = errors[0];
  if (first) reading.problems.push(syntaxProblem(source, first));
  if (root?.type !== 'object') {
    if (!first) complain(reading, root ?? { offset: 0, length: 0 }, 'error', configMessages.notAnObject, {});
    return { source, settings: {}, problems: reading.problems };
  }
  return { source, settings: readSettings(root, reading), problems: reading.problems };
}

/** Stands for a gouji.json that is there and could not be read. */
export function unreadableConfig(name: string, reason: string): ConfigFile {
  const problem = { level: 'error', message: configMessages.unreadable, args: { name, reason } } as const;
  return { source: new SourceText(''), settings: {}, problems: [{ ...problem, span: { start: 0, end: 0 } }] };
}

/** `gouji.json 第 3 行：…`, as the command and the log print it. */
export function configProblemText(file: ConfigFile, problem: ConfigProblem, name: string, locale: Locale): string {
  const { line } = file.source.positionAt(problem.span.start);
  const text = render(problem.message, problem.args, locale);
  return render(configMessages.atLine, { name, line: line + 1, text }, locale);
}

function readSettings(root: Node, reading: Reading): Partial<Settings> {
  const settings: { -readonly [Key in keyof Settings]?: Settings[Key] } = {};
  for (const [key, keyNode, value] of properties(root)) {
    if (key === '$schema') continue;
    if (key === 'rules') settings.rules = readRules(value, reading);
    else if (key === 'ignore') settings.ignore = readIgnore(value, reading);
    else if (key === 'previous') settings.previous = readPrevious(value, reading);
    else if (key === 'rollups') settings.rollups = readRollups(value, reading);
    else if (key === 'deadlines') settings.deadlines = readDeadlines(value, reading);
    else if (key === 'organKind') assign(settings, key, choice(value, ORGAN_KIND_CHOICES, key, reading));
    else if (key === 'organLevel') assign(settings, key, choice(value, ORGAN_LEVEL_CHOICES, key, reading));
    else if (key === 'edition') assign(settings, 'edition', choice(value, EDITION_CHOICES, key, reading));
    else if (key === 'language') assign(settings, 'language', choice(value, LANGUAGE_CHOICES, key, reading));
    else if (key === 'ambiguousWidth') assign(settings, key, choice(value, WIDTH_CHOICES, key, reading));
    else complain(reading, keyNode, 'warning', configMessages.unknownKey, { key });
  }
  return settings;
}

function assign<Target, Key extends keyof Target>(target: Target, key: Key, value: Target[Key] | undefined): void {
  if (value !== undefined) target[key] = value;
}

function readRules(node: Node, reading: Reading): Record<string, RuleLevel> {
  const levels: Record<string, RuleLevel> = {};
  if (node.type !== 'object') {
    complain(reading, node, 'error', configMessages.rulesNotAnObject, {});
    return levels;
  }
  for (const [id, idNode, value] of properties(node)) {
    if (!isKnownRule(id, idNode, reading)) continue;
    const level = choice(value, RULE_LEVELS, id, reading);
    if (level !== undefined) levels[id] = level;
  }
  return levels;
}

function readPrevious(node: Node, reading: Reading): Record<string, string> {
  const previous: Record<string, string> = {};
  if (node.type !== 'object') {
    complain(reading, node, 'error', configMessages.previousNotAnObject, {});
    return previous;
  }
  for (const [file, , value] of properties(node)) {
    if (value.type === 'string') previous[plainPath(file)] = plainPath(value.value);
    else complain(reading, value, 'error', configMessages.notAText, { key: file });
  }
  return previous;
}

function readDeadlines(node: Node, reading: Reading): Deadlines {
  const deadlines: { -readonly [Kind in keyof Deadlines]: Deadlines[Kind] } = {};
  if (node.type !== 'object') {
    complain(reading, node, 'error', configMessages.deadlinesNotAnObject, {});
    return deadlines;
  }
  for (const [, kindNode, value] of properties(node)) {
    const kind = choice(kindNode, ORGAN_KINDS, 'deadlines', reading);
    const due = value.type === 'string' ? parseMonthDay(value.value) : null;
    if (!due) complain(reading, value, 'error', configMessages.notADay, { written: String(value.value ?? '') });
    else if (kind !== undefined) deadlines[kind] = due;
  }
  return deadlines;
}

function readRollups(node: Node, reading: Reading): RollupSetting[] {
  if (node.type !== 'array') {
    complain(reading, node, 'error', configMessages.rollupsNotAList, {});
    return [];
  }
  return (node.children ?? []).flatMap((entry) => readRollup(entry, reading) ?? []);
}

function readRollup(node: Node, reading: Reading): RollupSetting | null {
  for (const [key, keyNode] of node.type === 'object' ? properties(node) : []) {
    if (key !== 'report' && key !== 'parts') complain(reading, keyNode, 'warning', configMessages.unknownKey, { key });
  }
  const values = new Map([...properties(node)].map(([key, , value]) => [key, value]));
  const report = values.get('report');
  const parts = values.get('parts');
  const texts = parts?.children ?? [];
  const sound = report?.type === 'string' && parts?.type === 'array' && texts.every(({ type }) => type === 'string');
  if (node.type !== 'object' || !sound || texts.length === 0) {
    const wrong = [report, parts, ...texts].find((value, i) => value && value.type !== (i === 1 ? 'array' : 'string'));
    complain(reading, wrong ?? node, 'error', configMessages.rollupIncomplete, {});
    return null;
  }
  for (const part of texts.filter(({ value }) => plainPath(value) === plainPath(report.value))) {
    complain(reading, part, 'warning', configMessages.rollupOfItself, { part: part.value });
  }
  return { report: plainPath(report.value), parts: texts.map(({ value }) => plainPath(value)) };
}

/** As drafts are named: with `/`, without `./` in front. */
function plainPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

function readIgnore(node: Node, reading: Reading): IgnoredFinding[] {
  if (node.type !== 'array') {
    complain(reading, node, 'error', configMessages.ignoreNotAList, {});
    return [];
  }
  return (node.children ?? []).flatMap((entry) => readIgnored(entry, reading) ?? []);
}

const TEXTS_OF_ENTRY = ['rule', 'file', 'text', 'reason'];

function readIgnored(node: Node, reading: Reading): IgnoredFinding | null {
  if (node.type !== 'object') {
    complain(reading, node, 'error', configMessages.entryNotAnObject, {});
    return null;
  }
  const texts = new Map<string, string>();
  let sound = true;
  for (const [key, keyNode, value] of properties(node)) {
    if (!TEXTS_OF_ENTRY.includes(key)) {
      complain(reading, keyNode, 'warning', configMessages.unknownKey, { key });
    } else if (value.type !== 'string') {
      // Taking the entry without this part would hold back more than was meant.
      complain(reading, value, 'error', configMessages.notAText, { key });
      sound = false;
    } else {
      if (key === 'rule' && !isKnownRule(value.value, value, reading)) sound = false;
      texts.set(key, value.value);
    }
  }
  const rule = texts.get('rule');
  if (rule === undefined && sound) complain(reading, node, 'error', configMessages.entryWithoutRule, {});
  if (rule === undefined || !sound) return null;
  const line = reading.source.lineAt(node.offset);
  return { ...Object.fromEntries(texts), rule, line };
}

function isKnownRule(id: string, node: Node, reading: Reading): boolean {
  if (reading.knownRules.has(id)) return true;
  const upper = id.trim().toUpperCase();
  const message = reading.knownRules.has(upper) ? configMessages.ruleInCapitals : configMessages.unknownRule;
  complain(reading, node, 'warning', message, { id, upper });
  return false;
}

function choice<Value extends string>(node: Node, among: readonly Value[], key: string, reading: Reading) {
  const value = among.find((candidate) => candidate === node.value);
  if (value === undefined) {
    complain(reading, node, 'error', configMessages.notAmong, {
      key,
      choices: among.join('、'),
      list: among.join(', '),
    });
  }
  return value;
}

/** Key, key node and value node of each complete property. */
function* properties(node: Node): Generator<[string, Node, Node]> {
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key && value) yield [String(key.value), key, value];
  }
}

function complain(
  reading: Reading,
  at: { readonly offset: number; readonly length: number },
  level: ConfigProblem['level'],
  message: Message,
  args: MessageArgs,
): void {
  reading.problems.push({ level, span: { start: at.offset, end: at.offset + at.length }, message, args });
}

/** Only the first: those after it mostly follow from it. */
function syntaxProblem(source: SourceText, error: ParseError): ConfigProblem {
  // The parser may count on past the end of the text.
  const end = Math.min(error.offset + error.length, source.text.length);
  const span = { start: Math.min(error.offset, end), end };
  const written = source.text.slice(span.start, end);
  const wide = /[“”‘’，：｛｝［］]/.exec(written);
  if (wide) return { level: 'error', span, message: configMessages.fullWidth, args: { written: wide[0] } };
  return {
    level: 'error',
    span,
    message: SYNTAX[printParseErrorCode(error.error)] ?? configMessages.notJson,
    args: { written },
  };
}

const SYNTAX: Readonly<Record<string, Message>> = {
  PropertyNameExpected: configMessages.keyExpected,
  ValueExpected: configMessages.valueExpected,
  ColonExpected: configMessages.colonExpected,
  CommaExpected: configMessages.commaExpected,
  CloseBraceExpected: configMessages.braceExpected,
  CloseBracketExpected: configMessages.bracketExpected,
  EndOfFileExpected: configMessages.endExpected,
  UnexpectedEndOfString: configMessages.quoteExpected,
  UnexpectedEndOfComment: configMessages.commentEndExpected,
};
