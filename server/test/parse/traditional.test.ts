import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse/parse-report.js';
import { checkText } from '../../src/service/check.js';
import { render } from '../layouts/document.js';
import { rightReport } from '../layouts/report-data.js';
import { trailingPipe } from '../layouts/trailing-pipe.js';
import { expectedValues, valuesOf } from './values.js';

/** Simplified and traditional forms, as mirrors of pages in other regions convert them. */
const PAIRS =
  '请請数數据據关關系係为為组組织織务務业業机機构構开開处處结結转轉继繼续續办辦维維纠糾复復议議诉訴讼訟经經总總计計况況动動标標准準检檢举舉报報类類条條项項规規范範许許费費采採购購单單强強制製废廢现現对對应應过過审審级級国國际際护護权權属屬内內执執询詢阅閱无無补補确確认認获獲证證给給与與后後间間从從张張农農卫衛环環义義领領导導监監责責评評场場点點问問题題进進违違体體厅廳协協乡鄉镇鎮县縣区區简簡称稱编編决決额額发發该該书書历歷时時员員实實见見话話别別华華';
const TRADITIONAL = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i]!, PAIRS[2 * i + 1]!] as const),
);

const traditional = (text: string) => [...text].map((char) => TRADITIONAL.get(char) ?? char).join('');

describe.each(['2019', '2021'] as const)('a report of edition %s in traditional characters', (edition) => {
  const data = rightReport(edition, 1);
  const text = traditional(render(data, trailingPipe).text);

  test('is read like any other', () => {
    expect(text).toContain('政府信息公開');
    const report = parseReport(text);
    expect(report.sections.map(({ official, match }) => [official, match])).toEqual(
      [1, 2, 3, 4, 5, 6].map((part) => [part, 'exact']),
    );
    expect(valuesOf(report)).toEqual(expectedValues(edition, data));
  });

  test('has nothing to mend', () => {
    expect(checkText(text).findings.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
