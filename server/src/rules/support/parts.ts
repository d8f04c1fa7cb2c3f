import { proseOffset } from '../../model/prose.js';
import type { Report, Section } from '../../model/report.js';
import type { EditionTemplate, PartNumber, PartTemplate } from '../../templates/template.js';
import { fold } from '../../text/fold.js';

/** A heading of the first order, with the part that it stands for. */
export interface TopPart {
  readonly section: Section;
  /** Ordinal among the headings of the first order, from 1. */
  readonly position: number;
  /** How many headings before it stand for no part, or for one that came already. */
  readonly extrasBefore: number;
  /** The official part; null for a part that the format does not know. */
  readonly part: PartNumber | null;
  /** True where only number and place tell the part, not the title. */
  readonly guessed: boolean;
  /** An earlier heading already stands for the same part. */
  readonly repeats: Section | null;
}

/**
 * The headings of the first order. A title that the format does not know counts only where its number carries on
 * from the heading before: lists inside a part begin again with 一. It is taken for a part where its number and both
 * neighbours agree and the part is missing.
 */
export function topParts(report: Report): readonly TopPart[] {
  const kept: Section[] = [];
  let last = 0;
  for (const section of report.sections) {
    const follows = section.number === last + 1 || (section.number === last && last >= 2);
    if (section.official === null && !(section.numberingStyle === 'chinese' && follows)) continue;
    kept.push(section);
    last = section.number ?? section.official ?? last;
  }
  const seen = new Map<PartNumber, Section>();
  const present = new Set(kept.map((section) => section.official));
  let extrasBefore = 0;
  return kept.map((section, index) => {
    const part = section.official ?? partByPlace(kept, index, present);
    const repeats = part === null ? null : (seen.get(part) ?? null);
    const guessed = section.official === null && part !== null;
    const top = { section, position: index + 1, extrasBefore, part, guessed, repeats };
    if (part === null || repeats) extrasBefore++;
    else seen.set(part, section);
    return top;
  });
}

function partByPlace(kept: readonly Section[], index: number, present: ReadonlySet<PartNumber | null>) {
  const number = kept[index]?.number ?? 0;
  if (!isPartNumber(number) || present.has(number)) return null;
  const before = kept[index - 1];
  const after = kept[index + 1];
  const fitsBefore = before ? before.official === number - 1 : number === 1;
  const fitsAfter = after ? after.official === number + 1 : number === 6;
  return fitsBefore && fitsAfter ? number : null;
}

function isPartNumber(number: number): number is PartNumber {
  return Number.isInteger(number) && number >= 1 && number <= 6;
}

/** The section of an official part; of several the first that is not blank. */
export function sectionOf(report: Report, part: PartNumber): Section | null {
  const sections = sectionsOf(report, part);
  return sections.find((section) => !section.isBlank) ?? sections[0] ?? null;
}

function sectionsOf(report: Report, part: PartNumber): readonly Section[] {
  return topParts(report).flatMap((top) => (top.part === part ? [top.section] : []));
}

/** What a part says under all its headings, without the signature that closes the report. */
export function partText(report: Report, part: PartNumber): string {
  return sectionsOf(report, part)
    .map((section) => bodyText(report, section))
    .join('\n');
}

/** Whether the text breaks off inside this section, so that what it lacks may never have been copied. */
export function isCutOff(report: Report, section: Section): boolean {
  if (report.sections[report.sections.length - 1] !== section) return false;
  return report.truncated || (section.official !== null && section.official <= 3);
}

/** `一、总体情况`: a part's heading as the format prints it. */
export function officialHeading(part: PartTemplate): string {
  return `${part.numeral}、${part.title}`;
}

export function partTemplate(edition: EditionTemplate, number: PartNumber): PartTemplate {
  return edition.parts.find((part) => part.number === number) ?? edition.parts[0]!;
}

function bodyText(report: Report, section: Section): string {
  const { text } = section.body;
  const signed = [report.signature?.organ, report.signature?.date].flatMap((at) => (at ? [at.span.start] : []));
  const from = Math.min(...signed);
  if (!(from >= section.bodySpan.start && from < section.bodySpan.end)) return text;
  return text.slice(0, proseOffset(section.body, from));
}

/** Whether a text says anything: rules, bars and other marks alone do not. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(fold(text));
}
