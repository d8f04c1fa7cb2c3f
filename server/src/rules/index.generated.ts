// Written by scripts/generate.mjs from the names of the rule files. Not to be edited.
import type { Rule } from './define-rule.js';
import A01 from './A01-row-sum.js';
import A02 from './A02-column-total.js';
import A03 from './A03-balance.js';
import A04 from './A04-group-sum.js';
import A06 from './A06-group-row-numbers.js';
import A07 from './A07-opened-exceeds-open.js';
import A08 from './A08-valid-below-made.js';
import A09 from './A09-proceedings-without-requests.js';
import A10 from './A10-equal-litigation.js';
import A11 from './A11-litigation-after-review.js';
import C01 from './C01-not-a-count.js';
import C02 from './C02-blank-cells.js';
import C03 from './C03-placeholder-cells.js';
import C04 from './C04-unit-in-cell.js';
import C05 from './C05-incomplete-unit.js';
import C06 from './C06-implausible-amount.js';
import C07 from './C07-milli-yuan.js';
import C08 from './C08-signs.js';
import C09 from './C09-negative.js';
import C10 from './C10-decimals.js';
import C11 from './C11-number-form.js';
import C12 from './C12-rules-without-power.js';
import C13 from './C13-negative-stock.js';
import C14 from './C14-columns-as-formula.js';
import C15 from './C15-total-equals-year.js';
import C16 from './C16-unpaired-purchases.js';
import D01 from './D01-period.js';
import D02 from './D02-deadline-department.js';
import D03 from './D03-deadline-government.js';
import D04 from './D04-date-too-early.js';
import D05 from './D05-local-deadline.js';
import F01 from './F01-notice-2019-number.js';
import F02 from './F02-notice-2021-number.js';
import F03 from './F03-notice-title-and-number.js';
import F04 from './F04-notice-title.js';
import F05 from './F05-notice-of-year.js';
import F06 from './F06-decree.js';
import F07 from './F07-brackets.js';
import F08 from './F08-regulation-name.js';
import F09 from './F09-abbreviation.js';
import F10 from './F10-one-title.js';
import F11 from './F11-provision-exists.js';
import F12 from './F12-time-limits.js';
import F13 from './F13-quotation.js';
import N01 from './N01-received.js';
import N02 from './N02-answered.js';
import N03 from './N03-carried-out.js';
import N04 from './N04-results.js';
import N05 from './N05-result-groups.js';
import N06 from './N06-proceedings.js';
import N07 from './N07-none-received.js';
import N08 from './N08-documents.js';
import N09 from './N09-decisions.js';
import N10 from './N10-fees.js';
import N11 from './N11-parts-sum.js';
import N12 from './N12-part-exceeds-whole.js';
import N13 from './N13-told-twice.js';
import N14 from './N14-ten-thousands.js';
import N15 from './N15-percentage.js';
import N16 from './N16-percentage-cut-off.js';
import N17 from './N17-bent-to-hundred.js';
import N18 from './N18-change-since-last-year.js';
import N19 from './N19-missing-number.js';
import N20 from './N20-two-scopes.js';
import N21 from './N21-fee-notices.js';
import N22 from './N22-items-for-documents.js';
import P01 from './P01-party-name.js';
import P02 from './P02-personal-number.js';
import P03 from './P03-contact-name.js';
import P04 from './P04-private-mailbox.js';
import P05 from './P05-identifying-details.js';
import S01 from './S01-missing-part.js';
import S02 from './S02-extra-part.js';
import S03 from './S03-part-order.js';
import S04 from './S04-part-numbering.js';
import S05 from './S05-part-title.js';
import S06 from './S06-part-one-heading.js';
import S07 from './S07-empty-section.js';
import S08 from './S08-problems-and-improvements.js';
import S09 from './S09-five-aspects.js';
import S10 from './S10-accountability-results.js';
import S11 from './S11-aspect-order.js';
import S12 from './S12-old-outline.js';
import S13 from './S13-subheading-numbering.js';
import S14 from './S14-preamble-parts.js';
import S15 from './S15-preamble-repeated.js';
import S16 from './S16-preamble.js';
import S17 from './S17-report-title.js';
import S18 from './S18-signature.js';
import S19 from './S19-processing-fee.js';
import T01 from './T01-edition-of-year.js';
import T02 from './T02-mixed-editions.js';
import T03 from './T03-disclosure-shape.js';
import T04 from './T04-requests-rows.js';
import T05 from './T05-fifteen-cells.js';
import T06 from './T06-missing-table.js';
import T07 from './T07-row-label.js';
import T08 from './T08-column-label.js';
import T09 from './T09-one-purchase-row.js';
import T10 from './T10-unread.js';
import T11 from './T11-relation-note.js';
import T12 from './T12-item-number.js';
import U01 from './U01-sum-of-parts.js';
import U02 from './U02-part-twice.js';
import U03 from './U03-scope-of-roll-up.js';
import U04 from './U04-numbers-of-others.js';
import W01 from './W01-self-name.js';
import W02 from './W02-unfilled-placeholder.js';
import W03 from './W03-residue.js';
import W04 from './W04-doubled-word.js';
import W05 from './W05-typo.js';
import W06 from './W06-punctuation.js';
import W07 from './W07-mixed-width.js';
import W08 from './W08-about-nobody.js';
import W09 from './W09-list-of-others.js';
import W10 from './W10-repeated-item.js';
import X01 from './X01-unused-suppression.js';
import Y01 from './Y01-carried-over.js';
import Y02 from './Y02-in-force.js';
import Y03 from './Y03-project-counts.js';
import Y05 from './Y05-one-year.js';
import Y06 from './Y06-stale-year.js';
import Y07 from './Y07-left-from-last-year.js';
import Y08 from './Y08-sudden-change.js';
import Y09 from './Y09-one-organ.js';

/** All rules, by id. */
export const RULES: readonly Rule[] = [
  A01,
  A02,
  A03,
  A04,
  A06,
  A07,
  A08,
  A09,
  A10,
  A11,
  C01,
  C02,
  C03,
  C04,
  C05,
  C06,
  C07,
  C08,
  C09,
  C10,
  C11,
  C12,
  C13,
  C14,
  C15,
  C16,
  D01,
  D02,
  D03,
  D04,
  D05,
  F01,
  F02,
  F03,
  F04,
  F05,
  F06,
  F07,
  F08,
  F09,
  F10,
  F11,
  F12,
  F13,
  N01,
  N02,
  N03,
  N04,
  N05,
  N06,
  N07,
  N08,
  N09,
  N10,
  N11,
  N12,
  N13,
  N14,
  N15,
  N16,
  N17,
  N18,
  N19,
  N20,
  N21,
  N22,
  P01,
  P02,
  P03,
  P04,
  P05,
  S01,
  S02,
  S03,
  S04,
  S05,
  S06,
  S07,
  S08,
  S09,
  S10,
  S11,
  S12,
  S13,
  S14,
  S15,
  S16,
  S17,
  S18,
  S19,
  T01,
  T02,
  T03,
  T04,
  T05,
  T06,
  T07,
  T08,
  T09,
  T10,
  T11,
  T12,
  U01,
  U02,
  U03,
  U04,
  W01,
  W02,
  W03,
  W04,
  W05,
  W06,
  W07,
  W08,
  W09,
  W10,
  X01,
  Y01,
  Y02,
  Y03,
  Y05,
  Y06,
  Y07,
  Y08,
  Y09,
];
