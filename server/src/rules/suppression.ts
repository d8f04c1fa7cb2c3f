import type { Finding } from '../model/finding.js';
import { isBlank, isBlankCode, squash } from '../text/fold.js';
import { matchesIn } from '../text/matches.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';

/** An entry of the `ignore` list of gouji.json: a finding that was looked at and is right as it stands. */
export interface IgnoredFinding {
  readonly rule: string;
  /** Draft that it is for, relative to the folder of gouji.json; every draft where it is left out. */
  readonly file?: string;
  /** Text that the finding covers, or part of it; any where it is left out. */
  readonly text?: string;
  readonly reason?: string;
  /** Zero-based line of the entry in gouji.json. */
  readonly line: number;
}

/** A comment `<!-- gouji-disable A09 -->` of a draft. */
export interface Directive {
  /** The whole comment. */
  readonly span: Span;
  /** Offsets between which it holds back what begins there. */
  readonly scope: Span;
  readonly targets: readonly Target[];
}

/** A rule that a comment names; the id is `` where it names none and so means all of them. */
export interface Target {
  readonly rule: string;
  readonly span: Span;
}

const MARK = 'gouji-disable';
const LONGEST_COMMENT = 500;

/** Finds the suppressing comments of a text, in order. Linear: a comment is at most 500 characters long. */
export function findDirectives(source: SourceText): Directive[] {
  if (!source.includes(MARK)) return [];
  const { text } = source;
  const found: Directive[] = [];
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, at + MARK.length)) {
    const start = commentStart(text, at);
    if (start === null) continue;
    const close = text.slice(at, at + LONGEST_COMMENT).indexOf('-->');
    if (close === -1) continue;
    const kind = /^(?:-next-line|-line)?(?![\w-])/.exec(text.slice(at + MARK.length, at + close));
    if (kind === null) continue;
    const span = { start, end: at + close + 3 };
    const listStart = at + MARK.length + kind[0].length;
    found.push({
      span,
      scope: scopeOf(source, span, kind[0]),
      targets: readTargets(text.slice(listStart, at + close), listStart, span),
    });
  }
  return found;
}

function commentStart(text: string, at: number): number | null {
  let before = at;
  while (before > 0 && isBlankCode(text.charCodeAt(before - 1))) before--;
  return text.slice(Math.max(0, before - 4), before) === '<!--' ? before - 4 : null;
}

function scopeOf(source: SourceText, comment: Span, kind: string): Span {
  const line = source.lineAt(comment.start);
  if (kind === '-line') return { start: source.lineStart(line), end: endOfLine(source, line) };
  if (kind === '') return { start: comment.start, end: Number.POSITIVE_INFINITY };
  let next = source.lineAt(comment.end) + 1;
  while (next < source.lineCount - 1 && isBlank(lineText(source, next))) next++;
  return { start: source.lineStart(next), end: endOfLine(source, next) };
}

/** Where the next line begins; past every offset for the last line, so that its very end belongs to it. */
function endOfLine(source: SourceText, line: number): number {
  return line + 1 < source.lineCount ? source.lineStart(line + 1) : Number.POSITIVE_INFINITY;
}

function lineText(source: SourceText, line: number): string {
  return source.text.slice(source.lineStart(line), source.lineEnd(line));
}

/** Rule ids up to the first colon or `--`: what follows is the reason, for people. */
function readTargets(list: string, offset: number, comment: Span): Target[] {
  const reason = /[:：]|--/.exec(list);
  const ids = reason ? list.slice(0, reason.index) : list;
  const targets = matchesIn(ids, /[^\s,，、;；]+/g).map((match) => ({
    rule: match[0].toUpperCase(),
    span: { start: offset + match.index, end: offset + match.index + match[0].length },
  }));
  return targets.length > 0 ? targets : [{ rule: '', span: comment }];
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  /** Targets of comments that held nothing back. */
  readonly unusedTargets: readonly { readonly directive: Directive; readonly target: Target }[];
  /** Entries for this very file that held nothing back. */
  readonly unusedEntries: readonly IgnoredFinding[];
}

/** Takes out the findings that a comment or an entry holds back, and tells which of those held back nothing. */
export function suppress(
  source: SourceText,
  findings: readonly Finding[],
  ignore: readonly IgnoredFinding[],
  file: string | undefined,
): Suppressed {
  const directives = findDirectives(source);
  const entries = ignore.filter((entry) => entry.file === undefined || samePath(entry.file, file));
  if (directives.length === 0 && entries.length === 0) return { kept: findings, unusedTargets: [], unusedEntries: [] };
  const used = new Set<Target | IgnoredFinding>();
  const targets = directives.flatMap((directive) => directive.targets.map((target) => ({ directive, target })));
  const kept = findings.filter((finding) => {
    let held = false;
    for (const { directive, target } of targets) {
      if (target.rule !== '' && target.rule !== finding.rule) continue;
      if (finding.span.start < directive.scope.start || finding.span.start >= directive.scope.end) continue;
      used.add(target);
      held = true;
    }
    for (const entry of entries) {
      if (entry.rule !== finding.rule || !coversText(source, finding, entry.text)) continue;
      used.add(entry);
      held = true;
    }
    return !held;
  });
  return {
    kept,
    unusedTargets: targets.filter(({ target }) => !used.has(target)),
    unusedEntries: entries.filter((entry) => entry.file !== undefined && !used.has(entry)),
  };
}

function coversText(source: SourceText, finding: Finding, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const { start, end } = finding.span;
  const covered = start === end ? lineText(source, source.lineAt(start)) : source.text.slice(start, end);
  return squash(covered).includes(squash(wanted));
}

function samePath(entry: string, file: string | undefined): boolean {
  return file !== undefined && entry.replace(/\\/g, '/').replace(/^\.\//, '') === file;
}
