import { render } from '../../layouts/document.js';
import { LAYOUTS } from '../../layouts/layouts.js';
import { COUNTY, type TOWN } from '../../layouts/organs.js';
import { reportOf } from '../../layouts/report-data.js';
import { RIGHT } from './texts.js';

/** The sample report of 示例县人民政府 for another year of the form of 2019; `carried` is its 结转下年度 of 自然人. */
export function ofYear(year: number, carried = 1): string {
  const next = '| 四、结转下年度继续办理                                               |';
  const text = RIGHT.replaceAll('2020', String(year));
  const at = text.indexOf(next);
  return text.slice(0, at) + text.slice(at).replace(/\| 1 {10}\|/, `| ${String(carried).padEnd(11)}|`);
}

/** A report of any organ, year and edition, as a pipe table. */
export function draftOf(year: number, organ: typeof TOWN = COUNTY): string {
  const edition = year < 2021 ? '2019' : '2021';
  return render(reportOf({ organ, year, edition, magnitude: 'some', wording: 0, seed: year }), LAYOUTS.pipe!).text;
}
