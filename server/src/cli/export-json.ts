import type { Report, Section } from '../model/report.js';
import type { OfficialBlock, OfficialReport } from '../service/export/official-report.js';
import { reportJson } from './read-json.js';

/** The model as `gouji read --format json` prints it, and the text that stands around the tables. */
export function exportJson(file: string, report: Report, official: OfficialReport): string {
  const model = reportJson(file, report);
  const partOf = new Map<Section | undefined, OfficialReport['parts'][number]>(
    official.parts.map((part) => [part.section, part]),
  );
  const whole = {
    ...model,
    opening: textsOf(official.opening),
    sections: (model.sections ?? []).map((section, i) => {
      return { ...section, text: textsOf(partOf.get(report.sections[i])?.blocks ?? []) };
    }),
    signature: official.signature,
    closing: textsOf(official.closing),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function textsOf(blocks: readonly OfficialBlock[]) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : [block]));
}
