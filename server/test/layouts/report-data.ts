import type { EditionId } from '../../src/templates/template.js';
import { disclosureNumbers, type Magnitude, proceedingsNumbers, requestsNumbers } from './numbers.js';
import { ORGANS } from './organs.js';
import { proseFor } from './prose.js';
import { randomNumbers } from './random.js';
import type { OrganData, ReportProse, TableNumbers } from './report-types.js';

/** Everything that a report says, free of any layout. */
export interface ReportData extends TableNumbers {
  readonly edition: EditionId;
  readonly year: number;
  readonly organ: OrganData;
  readonly prose: ReportProse;
}

export function titleOf(data: ReportData): string {
  return `${data.organ.name}${data.year}年政府信息公开工作年度报告`;
}

export interface ReportChoice {
  readonly edition: EditionId;
  readonly year: number;
  readonly organ: OrganData;
  readonly magnitude: Magnitude;
  /** Which of the sets of sentences the prose takes, from 0. */
  readonly wording: number;
  readonly seed: number;
}

/** A report without a fault: the sums reconcile and the prose says what the tables say. */
export function reportOf(choice: ReportChoice): ReportData {
  const next = randomNumbers(choice.seed);
  const { edition, year, organ, magnitude } = choice;
  const tables: TableNumbers = {
    disclosure: disclosureNumbers(edition, next, magnitude, organ.makesRules),
    requests: requestsNumbers(edition, next, magnitude),
    proceedings: proceedingsNumbers(next, magnitude),
  };
  return { edition, year, organ, ...tables, prose: proseFor({ ...choice, tables }) };
}

const MAGNITUDES: readonly Magnitude[] = ['large', 'digit', 'zero', 'some'];

/** A faultless report drawn from the seed; seeds 0 to 3 give large numbers, single digits, zeros and some of each. */
export function rightReport(edition: EditionId, seed: number): ReportData {
  const years = edition === '2019' ? [2020, 2019] : [2023, 2021, 2024, 2022];
  return reportOf({
    edition,
    year: years[seed % years.length]!,
    organ: ORGANS[seed % ORGANS.length]!,
    magnitude: MAGNITUDES[seed % MAGNITUDES.length]!,
    wording: seed,
    seed: seed + (edition === '2019' ? 1000 : 2000),
  });
}
