import pc from 'picocolors';
import type { Finding, Level, Message } from '../../model/finding.js';
import { render } from '../../service/messages.js';
import type { SourceText } from '../../text/source-text.js';
import { STDIN } from '../files.js';
import type { CheckedFile, Summary } from '../outcome.js';
import { shown, snippetAt } from '../snippet.js';
import { type Format, type View, viewOf } from './format.js';

type Colors = ReturnType<typeof pc.createColors>;

const TEXT = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  stdin: { zh: '标准输入', en: 'stdin' },
  related: { zh: '另见', en: 'see' },
  moreRelated: { zh: '…… 还有 {count} 处', en: '… {count} more' },
  safeFix: { zh: '可自动改（--fix）：{title}', en: 'can be fixed (--fix): {title}' },
  fix: { zh: '可以这样改：{title}', en: 'suggested: {title}' },
  clean: { zh: '共检查 {reports} 份年报，没有发现问题。', en: '{reports} report(s) checked, nothing found.' },
  found: {
    zh: '共检查 {reports} 份年报：错误 {error}，警告 {warning}，提示 {info}。',
    en: '{reports} report(s) checked: {error} error(s), {warning} warning(s), {info} info.',
  },
  nothing: { zh: '没有检查任何年报。', en: 'No report was checked.' },
  others: {
    zh: '另有 {count} 个文件不是政府信息公开年报，没有检查。',
    en: '{count} other file(s) are no annual report and were not checked.',
  },
  unread: { zh: '有 {count} 处没能读取，见错误信息。', en: '{count} input(s) could not be read; see the messages.' },
} satisfies Record<string, Message>;

const RELATED_SHOWN = 6;

/** For people: each finding with its place, its line and a mark under the cell; a summary at the end. */
export const text: Format = {
  piece(file, view) {
    const colors = pc.createColors(view.colors);
    return file.findings.map((finding) => `${block(file, finding, viewOf(file, view), colors)}\n`).join('');
  },
  frame: (view) => ({
    next: (piece) => piece,
    end: (summary, unread) => summaryLine(summary, unread.length, view),
  }),
};

function block(file: CheckedFile, finding: Finding, view: View, colors: Colors): string {
  const paint = levelColor(finding.level, colors);
  const place = `${fileName(file.file, view)}:${position(file.source, finding.span.start)}`;
  const level = paint(TEXT[finding.level][view.locale]);
  const message = shown(render(finding.message, finding.args, view.locale));
  const code = colors.dim(`gouji(${finding.rule})`);
  const lines = [`${colors.bold(place)} ${level} ${message} ${code}`];

  const gutter = String(file.source.lineAt(finding.span.start) + 1).length;
  const snippet = snippetAt(file.source, finding.span, Math.max(20, view.columns - gutter - 5));
  lines.push(`  ${colors.dim(`${snippet.line} │`)} ${snippet.text}`);
  lines.push(`  ${' '.repeat(gutter)} ${colors.dim('│')} ${paint(snippet.mark)}`);

  const indent = ' '.repeat(gutter + 3);
  for (const line of [...relatedLines(file, finding, view), ...fixLines(finding, view)]) {
    lines.push(`${indent}${colors.dim('=')} ${line}`);
  }
  return `${lines.join('\n')}\n`;
}

function relatedLines(file: CheckedFile, finding: Finding, view: View): string[] {
  const lines = finding.related.slice(0, RELATED_SHOWN).map((related) => {
    const message = shown(render(related.message, related.args, view.locale));
    const { other, span } = related;
    const place = other
      ? `${shown(other.location)}:${position(other.source, span.start)}`
      : position(file.source, span.start);
    return `${TEXT.related[view.locale]} ${place} ${message}`;
  });
  const rest = finding.related.length - lines.length;
  if (rest > 0) lines.push(render(TEXT.moreRelated, { count: rest }, view.locale));
  return lines;
}

function fixLines(finding: Finding, view: View): string[] {
  return finding.fixes.map((fix) => {
    const title = shown(render(fix.title, fix.args, view.locale));
    return render(fix.safety === 'safe' ? TEXT.safeFix : TEXT.fix, { title }, view.locale);
  });
}

function summaryLine(summary: Summary, unread: number, view: View): string {
  const found = summary.error + summary.warning + summary.info;
  const main = summary.reports === 0 ? TEXT.nothing : found === 0 ? TEXT.clean : TEXT.found;
  const parts = [render(main, { ...summary }, view.locale)];
  if (summary.others > 0) parts.push(render(TEXT.others, { count: summary.others }, view.locale));
  if (unread > 0) parts.push(render(TEXT.unread, { count: unread }, view.locale));
  return `${parts.join(view.locale === 'zh' ? '' : ' ')}\n`;
}

function levelColor(level: Level, colors: Colors): (text: string) => string {
  return level === 'error' ? colors.red : level === 'warning' ? colors.yellow : colors.cyan;
}

function fileName(file: string, view: View): string {
  return file === STDIN ? TEXT.stdin[view.locale] : shown(file);
}

/** `line:column`, both from 1, the column in characters as editors show it. */
function position(source: SourceText, offset: number): string {
  const { line, character } = source.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}
