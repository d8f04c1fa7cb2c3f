import type { Fix, Level, Related } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import type { Span } from '../../text/span.js';
import { decimalNumber, decimalText } from '../../values/decimal.js';
import type { ReportOptions, RuleContext } from '../define-rule.js';
import { type Compared, type Comparison, comparedTo, isSingleOrgan, placeComparison, type Told } from './compare.js';
import { isOfDisclosure } from './table-sides.js';

const CELL = { zh: '{name}：{value}', en: '{name}: {value}' };
const TAKE_TABLE = { zh: '正文改为 {value}（与表一致）', en: 'Write {value}, as in the table' };

/** A place where text and table differ, with what to say of it. */
export interface Mismatch {
  readonly comparison: Comparison;
  readonly span: Span;
  readonly level: Level;
  /** `text`: the number as the text has it, with its unit. */
  readonly args: { readonly text: string; readonly table: string; readonly name: string };
  readonly options: ReportOptions;
}

/** The claims that no reading reconciles with the tables, of those that `select` takes. */
export function mismatches(
  report: Report,
  ctx: Pick<RuleContext, 'facts'>,
  select: (told: Told) => boolean,
): readonly Mismatch[] {
  const found = ctx.facts.collect(comparedTo(report));
  const { differing, anchored } = differingIn(found.items);
  return differing.flatMap(({ told, at }) => {
    const comparison = select(told) ? placeComparison(report, told, found.paragraphOf(at)) : null;
    return comparison ? [mismatch(report, comparison, anchored)] : [];
  });
}

interface Differing {
  /** With the ordinals of what they were found in. */
  readonly differing: readonly { readonly told: Told; readonly at: number }[];
  /**
   * Whether other numbers of the kind agree: text and table then speak of the same whole, and what differs is a
   * mistake in one of them. Without it a report on a whole place may count its office alone.
   */
  readonly anchored: Compared['agreeing'];
}

/** A dozen rules ask for what differs. */
const DIFFERING = new WeakMap<readonly Compared[], Differing>();

function differingIn(items: readonly Compared[]): Differing {
  const known = DIFFERING.get(items);
  if (known) return known;
  const keepsRequests = !items.some(({ explains }) => explains);
  const made = {
    differing: items.flatMap(({ told }, at) =>
      told
        .filter(({ agrees, table }) => !agrees && (keepsRequests || table !== 'requests'))
        .map((one) => ({ told: one, at })),
    ),
    anchored: {
      requests: items.some(({ agreeing }) => agreeing.requests),
      disclosure: items.some(({ agreeing }) => agreeing.disclosure),
    },
  };
  DIFFERING.set(items, made);
  return made;
}

function mismatch(report: Report, comparison: Comparison, anchored: Compared['agreeing']): Mismatch {
  const { claim, inTable, name, table, cells } = comparison;
  const span = claim.sentence.span(claim.start, claim.end);
  const certain =
    (isSingleOrgan(report) && /公开|规范性文件|复议|诉讼/.test(claim.sentence.text)) ||
    (isOfDisclosure(claim.subject) ? anchored.disclosure : anchored.requests);
  const value = decimalText(inTable);
  const related: Related[] = [{ message: CELL, args: { name, value }, span: comparison.at }];
  const level: Level = certain && !claim.columns ? 'error' : 'warning';
  return {
    comparison,
    span,
    level,
    args: { text: claim.sentence.quote(claim.start, claim.end), table: value, name },
    options: {
      level,
      related,
      fixes: fixes(report, comparison),
      data: { table, cells, stated: [decimalNumber(claim.value)], computed: [decimalNumber(inTable)] },
    },
  };
}

/** Offered only where the text gives its number in plain digits; which of the two is wrong is for the writer to say. */
function fixes(report: Report, { claim, inTable }: Comparison): Fix[] {
  if (!claim.quantity) return [];
  const span = claim.sentence.span(claim.quantity.start, claim.quantity.digitsEnd);
  if (!/^\d+$/.test(report.source.slice(span))) return [];
  const newText = decimalText(inTable);
  return [{ title: TAKE_TABLE, args: { value: newText }, edits: [{ span, newText }], safety: 'confirm' }];
}
