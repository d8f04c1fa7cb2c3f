import type { ChangedParagraphs } from '../../facts/facts.js';
import type { Report } from '../../model/report.js';
import type { InPlace } from '../../parse/in-place/change-in-place.js';
import type { Kept } from '../../parse/parse-report.js';
import { moved, type TextChange } from '../../text/change.js';
import type { Span } from '../../text/span.js';
import { Aspect, partBit } from './reads.js';

/** The aspects of a report that differ from the one before by more than their place. */
export function changedAspects(report: Report, kept: Kept, paragraphs: ChangedParagraphs): number {
  const { before, change, tables, parts, inPlace } = kept;
  if (inPlace) return changedInPlace(inPlace, paragraphs);
  let changed: number = Aspect.text;
  const mark = (aspect: number, isSame: boolean) => {
    if (!isSame) changed |= aspect;
  };
  mark(Aspect.title, report.title === before.title);
  mark(Aspect.organ, isSameOrgan(report, before, change));
  mark(Aspect.year, report.year === before.year && report.yearFrom === before.yearFrom);
  mark(Aspect.edition, report.edition === before.edition && report.editionFrom === before.editionFrom);
  mark(Aspect.headings, parts !== null);
  mark(Aspect.preamble, kept.preamble);
  mark(Aspect.signature, isSameSignature(report, before, change));
  mark(Aspect.truncated, report.truncated === before.truncated);
  mark(Aspect.disclosure, tables.disclosure);
  mark(Aspect.requests, tables.requests);
  mark(Aspect.proceedings, tables.proceedings);
  mark(Aspect.problems, tables.disclosure && tables.requests && tables.proceedings);
  mark(Aspect.lineBreak, report.source.lineBreak === before.source.lineBreak);
  report.sections.forEach((_, i) => {
    mark(partBit(i), parts?.[i] === true);
  });
  return changed | changedProse(paragraphs);
}

function changedInPlace({ part, table }: InPlace, paragraphs: ChangedParagraphs): number {
  const tables = table ? Aspect[table.key] | Aspect.problems : 0;
  return Aspect.text | partBit(part) | tables | changedProse(paragraphs);
}

function changedProse({ added, removed, hasOtherClaims, hasOtherReferences }: ChangedParagraphs): number {
  const isOther = added.sentences.length > 0 || removed.length > 0;
  return (
    (isOther ? Aspect.sentences : 0) |
    (hasOtherClaims ? Aspect.claims : 0) |
    (hasOtherReferences ? Aspect.references : 0)
  );
}

function isSameOrgan({ organ }: Report, { organ: was }: Report, change: TextChange): boolean {
  if (organ === null || was === null) return organ === was;
  return (
    organ.name === was.name &&
    organ.kind === was.kind &&
    organ.level === was.level &&
    organ.certain === was.certain &&
    isSamePlace(organ.span, was.span, change)
  );
}

function isSameSignature({ signature }: Report, { signature: was }: Report, change: TextChange): boolean {
  if (signature === null || was === null) return signature === was;
  return (
    signature.organ?.text === was.organ?.text &&
    signature.date?.text === was.date?.text &&
    isSamePlace(signature.organ?.span ?? null, was.organ?.span ?? null, change) &&
    isSamePlace(signature.date?.span ?? null, was.date?.span ?? null, change)
  );
}

function isSamePlace(now: Span | null, was: Span | null, change: TextChange): boolean {
  if (now === null || was === null) return now === was;
  return now.start === moved(was.start, change) && now.end === moved(was.end, change);
}
