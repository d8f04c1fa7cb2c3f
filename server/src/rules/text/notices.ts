import type { Reference } from '../../facts/references.js';
import { similarity } from '../../parse/similarity.js';
import { EDITIONS } from '../../templates/editions.js';
import type { EditionId, EditionTemplate } from '../../templates/template.js';
import { squash } from '../../text/fold.js';
import type { RuleContext } from '../define-rule.js';

/** The notice that published an edition of the format. */
export interface Notice {
  readonly edition: EditionTemplate;
  readonly issuer: string;
  readonly year: number;
  readonly number: number;
  /** `国办公开办函〔2021〕30号`. */
  readonly written: string;
  /** The whole title without 《》, as official. */
  readonly title: string;
}

export const NOTICES: readonly Notice[] = EDITIONS.map((edition) => {
  const { number: written, title } = edition.document;
  const [, issuer, year, number] = /^(.+?)〔(\d{4})〕(\d+)号$/.exec(written)!;
  return {
    edition,
    issuer: issuer!,
    year: Number(year),
    number: Number(number),
    written,
    title: title.replace(/^《|》$/g, ''),
  };
});

const ISSUER_NAME = '国务院办公厅政府信息与政务公开办公室';

/** A title without brackets, quotes and the issuer that may stand before 关于. */
export function bareTitle(title: string): string {
  const bare = squash(title).replace(/[<>"]/g, '');
  return bare.startsWith(ISSUER_NAME) ? bare.slice(ISSUER_NAME.length) : bare;
}

/** The notice whose title this is, or nearly is. */
export function noticeOfTitle(title: string): { readonly notice: Notice; readonly exact: boolean } | null {
  const bare = bareTitle(title);
  if (!bare.includes('年度报告') || !bare.includes('政府信息公开')) return null;
  for (const notice of NOTICES) {
    const official = bareTitle(notice.title);
    const format = /印发(.+?)的通知$/.exec(official)?.[1];
    if (bare === official || bare === format) return { notice, exact: true };
  }
  for (const notice of NOTICES) {
    if (/通知$/.test(bare) && similarity(bare, bareTitle(notice.title)) >= 0.8) return { notice, exact: false };
  }
  return null;
}

/** The notice whose year and number these are. */
export function noticeOfNumber({ year, number }: Pick<Reference, 'year' | 'number'>): Notice | null {
  return NOTICES.find((notice) => notice.year === year && notice.number === number) ?? null;
}

/** The official title with the issuer where the title written has it. */
export function withIssuerAs(written: string, official: string): string {
  return squash(written).startsWith('关于') ? bareTitleKept(official) : official;
}

function bareTitleKept(official: string): string {
  return official.startsWith(ISSUER_NAME) ? official.slice(ISSUER_NAME.length) : official;
}

/**
 * References that mean one of the notices and have another 机关代字: by the title beside the number, or because the
 * 机关代字 is nearly the right one.
 */
function misnumbered(
  references: readonly Reference[],
): readonly { readonly reference: Reference; readonly notice: Notice }[] {
  return references.flatMap((reference) => {
    const notice = noticeOfNumber(reference);
    if (!notice || reference.issuer === notice.issuer || reference.issuer.endsWith(notice.issuer)) return [];
    const named = reference.title ? noticeOfTitle(reference.title.text)?.notice === notice : false;
    const isNear = /^国办公开/.test(reference.issuer);
    return named || isNear ? [{ reference, notice }] : [];
  });
}

const WRITE = { zh: '改为「{official}」', en: 'Write 「{official}」' };

/** Reports the references that mean the notice of an edition and give it another number. */
export function reportMisnumbered(ctx: RuleContext<'wrong'>, edition: EditionId): void {
  for (const { reference, notice } of misnumbered(ctx.facts.references)) {
    if (notice.edition.id !== edition) continue;
    const { sentence, start, end } = reference;
    const span = sentence.span(start, end);
    const official = notice.written;
    const edits = [{ span, newText: official }];
    const args = { stated: sentence.quote(start, end), official };
    ctx.report(span, 'wrong', args, { fixes: [{ title: WRITE, args: { official }, edits, safety: 'safe' }] });
  }
}
