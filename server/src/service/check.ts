import type { NoLastYear, OtherReport } from '../facts/other-report.js';
import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { readBook, soleReport } from '../parse/book.js';
import type { ParseOptions } from '../parse/options.js';
import { type Kept, noReport } from '../parse/parse-report.js';
import type { Rule } from '../rules/define-rule.js';
import { type Run, run } from '../rules/engine.js';
import { RULES } from '../rules/index.generated.js';
import type { PartsAtHand } from '../rules/rollup/rollup.js';
import type { EditionId } from '../templates/template.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';

export interface CheckOptions {
  readonly settings?: Settings;
  /** Edition demanded by the caller, before that of the settings. */
  readonly edition?: EditionId;
  /** The draft relative to the folder of gouji.json, with `/`, for its `ignore` list. */
  readonly file?: string;
  /** The same organ's report of the year before, for the rules that compare the years. */
  readonly previous?: OtherReport | null;
  readonly noLastYear?: NoLastYear | null;
  /** What the report is summed up from, for the rules on roll-ups. */
  readonly parts?: PartsAtHand | null;
  /** Rules to ask, where not all. */
  readonly rules?: readonly Rule[];
  /** Told of a rule that threw; the others have gone on. */
  readonly onRuleError?: (ruleId: string, error: unknown) => void;
}

export interface CheckResult {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/** Ids of all rules: what a setting or a suppression may name. */
export const KNOWN_RULES: ReadonlySet<string> = new Set(RULES.map((rule) => rule.id));

/** Reads a text and checks it. Never throws; linear in the text. */
export function checkText(text: string, options: CheckOptions = {}): CheckResult {
  const report = readText(text, options);
  return { report, findings: checkReport(report, options) };
}

/** Reads the one report of a text by what the options tell of it; a yearbook is none. */
export function readText(text: string, options: CheckOptions = {}): Report {
  return soleReport(readBook(text, readingBy(options))) ?? noReport(text);
}

/** Checks a report that was read by the same options. */
export function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  return checkSince(report, options, null).findings;
}

/** A check, by which the next version of the text is checked without asking every rule again. */
export interface Check {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly options: CheckOptions;
  readonly run: Run;
}

/**
 * Checks a report; `earlier`, a check of the text before, and `kept`, what has not changed since, save asking the
 * rules that have nothing new to look at. The findings are the same as without.
 */
export function checkSince(
  report: Report,
  options: CheckOptions,
  earlier: { readonly check: Check; readonly kept: Kept } | null,
): Check {
  const settings = options.settings ?? DEFAULT_SETTINGS;
  const { edition } = readingBy(options);
  const isComparable =
    earlier !== null && earlier.kept.before === earlier.check.report && isSameCheck(earlier.check.options, options);
  const done = run(
    report,
    options.rules ?? RULES,
    {
      ...(Object.keys(settings.rules).length > 0 && { levelOf: (id) => settings.rules[id] }),
      ignore: settings.ignore,
      deadlines: settings.deadlines,
      ...(edition === undefined ? {} : { edition }),
      ...(options.file === undefined ? {} : { file: options.file }),
      previous: options.previous ?? null,
      noLastYear: options.noLastYear ?? null,
      parts: options.parts ?? null,
      ...(options.onRuleError === undefined ? {} : { onRuleError: options.onRuleError }),
    },
    isComparable ? { run: earlier.check.run, kept: earlier.kept } : null,
  );
  return { report, findings: done.findings, options, run: done };
}

/** Whether two checks are made in the same way; who is told of rules that throw does not count. */
export function isSameCheck(a: CheckOptions, b: CheckOptions): boolean {
  return (
    a.settings === b.settings &&
    a.edition === b.edition &&
    a.file === b.file &&
    (a.previous ?? null) === (b.previous ?? null) &&
    (a.noLastYear ?? null) === (b.noLastYear ?? null) &&
    (a.parts ?? null) === (b.parts ?? null)
  );
}

/** What the options and the settings tell of a text; what they leave out is for the report to tell. */
export function readingBy({ edition: asked, settings = DEFAULT_SETTINGS }: CheckOptions): ParseOptions {
  const edition = asked ?? unlessAuto(settings.edition);
  const kind = unlessAuto(settings.organKind);
  const level = unlessAuto(settings.organLevel);
  const organ = { ...(kind === undefined ? {} : { kind }), ...(level === undefined ? {} : { level }) };
  return { ...(edition === undefined ? {} : { edition }), ...((kind ?? level) ? { organ } : {}) };
}

function unlessAuto<Choice extends string>(choice: Choice): Exclude<Choice, 'auto'> | undefined {
  return choice === 'auto' ? undefined : (choice as Exclude<Choice, 'auto'>);
}
