import type { Report } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import { aspectOf } from './aspects.js';
import { topParts } from './parts.js';

/**
 * Where the text of part one begins without its heading: the 「（一）主动公开…」 of a report whose first heading is
 * that of a later part. Null where part one has a heading or nothing like its text precedes.
 */
export function entryOfPartOne(report: Report): Span | null {
  const tops = topParts(report);
  if (tops.length === 0 || tops.some((top) => top.part === 1)) return null;
  const { text } = report.preamble;
  const match = /[（(]\s?一\s?[）)]/.exec(text);
  if (!match) return null;
  const after = match.index + match[0].length;
  const rest = text.slice(after, after + 60).split(/[\r\n]/, 1)[0] ?? '';
  if (!aspectOf(rest) && !/[（(]\s?二\s?[）)]/.test(text.slice(after))) return null;
  const title = /^[^，,。；;：:\s]{0,24}/.exec(rest.trimStart())?.[0] ?? '';
  const end = after + (rest.length - rest.trimStart().length) + title.length;
  return report.preamble.span(match.index, end);
}
