import { describe, expect, it } from 'vitest';
import { dataRows, disclosureRows, EDITIONS, editionById, editionForYear } from '../../src/templates/editions.js';
import type { EditionTemplate } from '../../src/templates/template.js';
import { squash } from '../../src/text/fold.js';

function labelsOf(edition: EditionTemplate): string[] {
  const blocks = edition.disclosure.blocks;
  return [
    ...blocks.flatMap((block) => [
      block.heading,
      ...block.columns.map((c) => c.label),
      ...block.rows.map((r) => r.label),
    ]),
    ...edition.requests.rows.map((row) => row.label),
    ...edition.requests.columns.map((column) => column.label),
    ...edition.proceedings.outcomes,
  ];
}

function disclosureCells(edition: EditionTemplate): number {
  return disclosureRows(edition).reduce((sum, place) => sum + place.columns.length, 0);
}

describe('the editions', () => {
  it('share out the years without gap or overlap, oldest first', () => {
    expect(EDITIONS.map((edition) => edition.id)).toEqual(['2019', '2021']);
    for (const [i, edition] of EDITIONS.entries()) {
      const next = EDITIONS[i + 1];
      expect(edition.years.to).toBe(next === undefined ? null : next.years.from - 1);
    }
    expect([2018, 2019, 2020, 2021, 2025].map((year) => editionForYear(year)?.id)).toEqual([
      undefined,
      '2019',
      '2019',
      '2021',
      '2021',
    ]);
  });

  it.each([
    ['2019', 23, 161, 19, 8, 22],
    ['2021', 25, 175, 21, 6, 10],
  ] as const)(
    '%s has %i rows with %i cells in 表二, %i of them leaves, and %i rows with %i numbers in 表一',
    (id, rows, cells, leaves, lines, numbers) => {
      const edition = editionById(id);
      expect(dataRows(edition)).toHaveLength(rows);
      expect(dataRows(edition).length * edition.requests.columns.length).toBe(cells);
      expect(dataRows(edition).filter((row) => row.role === 'leaf')).toHaveLength(leaves);
      expect(disclosureRows(edition)).toHaveLength(lines);
      expect(disclosureCells(edition)).toBe(numbers);
    },
  );
});

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('edition %s', (id, edition) => {
  it('has the six parts, each with its table', () => {
    expect(edition.parts.map((part) => part.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(edition.parts.map((part) => part.numeral).join('')).toBe('一二三四五六');
    expect(edition.parts.map((part) => part.table)).toEqual([
      null,
      'disclosure',
      'requests',
      'proceedings',
      null,
      null,
    ]);
    const titles = edition.parts.flatMap((part) => [part.title, ...part.variants, ...part.renamed]).map(squash);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has keys that occur once, and labels that occur once within their group', () => {
    const rows = edition.requests.rows;
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
    const labels = rows.map((row) => `${row.group} ${squash(row.label)}`);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { rows: lines, columns } of edition.disclosure.blocks) {
      expect(new Set(lines.map((line) => squash(line.label))).size).toBe(lines.length);
      expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
      expect(new Set(columns.map((column) => squash(column.label))).size).toBe(columns.length);
    }
    const keys = disclosureRows(edition).map((place) => place.row.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(disclosureRows(edition).map((place) => place.row.label));
  });

  it('has anchors that are in their labels', () => {
    for (const row of edition.requests.rows) expect(squash(row.label), row.key).toContain(squash(row.anchor));
  });

  it('has groups that stand before their rows', () => {
    const rows = edition.requests.rows;
    for (const [i, row] of rows.entries()) {
      if (row.group === null) continue;
      const heading = rows.slice(0, i).find((above) => above.key === row.group);
      expect(heading?.role, row.key).toBe('group');
    }
  });

  it('numbers the rows of a group from one on', () => {
    const numbers = new Map<string, number>();
    for (const { group, label } of edition.requests.rows.filter((row) => row.depth === 2)) {
      const due = (numbers.get(group!) ?? 0) + 1;
      expect(label).toMatch(new RegExp(`^${due}\\.`));
      numbers.set(group!, due);
    }
    const top = edition.requests.rows.filter((row) => row.depth === 1).map((row) => row.label.slice(0, 3));
    expect(top).toEqual(['（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '（七）']);
  });

  it('has relations that name existing rows and columns', () => {
    const { rowSum, columnTotal, balance } = edition.requests.relations;
    const rows = new Map(dataRows(edition).map((row) => [row.key, row]));
    const columns = new Set<number>(edition.requests.columns.map((column) => column.index));
    for (const column of [...rowSum.parts, rowSum.total]) expect(columns).toContain(column);
    expect([...rowSum.parts, rowSum.total].sort()).toEqual([...columns].sort());
    expect(columnTotal.parts).toEqual(
      dataRows(edition)
        .filter((row) => row.role === 'leaf')
        .map((row) => row.key),
    );
    for (const key of [columnTotal.total, ...balance.left, ...balance.right]) expect(rows.has(key), key).toBe(true);
    expect(rows.get(columnTotal.total)?.role).toBe('total');
    expect([...balance.left, ...balance.right]).toEqual(['new', 'carry', 'total', 'next']);
  });

  it('has fifteen cells of proceedings in three groups of four and a total', () => {
    const { groups, outcomes } = edition.proceedings;
    expect(groups).toHaveLength(3);
    expect(outcomes).toHaveLength(5);
    expect(groups.flatMap((group) => [...group.parts, group.total])).toEqual(
      Array.from({ length: 15 }, (_, i) => i + 1),
    );
  });

  it('has markers that occur in its own labels and in no other edition', () => {
    expect(edition.markers.length).toBeGreaterThan(0);
    for (const marker of edition.markers) {
      expect(
        labelsOf(edition).some((label) => label.includes(marker)),
        marker,
      ).toBe(true);
      for (const other of EDITIONS.filter((e) => e.id !== id)) {
        expect(
          labelsOf(other).some((label) => label.includes(marker)),
          `${marker} in ${other.id}`,
        ).toBe(false);
      }
    }
  });

  it('has blocks whose item, heading and statute agree', () => {
    const numerals = '一二三四五六七八九';
    for (const { item, heading, statute } of edition.disclosure.blocks) {
      expect(heading).toBe(`第二十条第（${item}）项`);
      expect(statute).toBe(`条例/20/${numerals.indexOf(item) + 1}`);
    }
  });
});
