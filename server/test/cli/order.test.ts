import { expect, test } from 'vitest';
import { answersInOrder } from '../../src/cli/checking/answers.js';
import { claimsBy } from '../../src/cli/checking/claims.js';
import type { Crew } from '../../src/cli/checking/crew.js';

const quiet = { done() {} };

/** Checks inputs with a crew that only notes what it is given, list by list. */
async function listsOf(files: readonly string[], claims: Parameters<typeof claimsBy>[1]) {
  const lists: string[][] = [];
  const parts = new Set<string>();
  const crew: Crew = {
    hands: 2,
    claims: async () => claims,
    async check(jobs) {
      lists.push(jobs.map(({ file }) => file));
      for (const { file, isPart } of jobs) if (isPart) parts.add(file);
      return jobs.map(({ file }) => ({ file }) as Awaited<ReturnType<Crew['check']>>[number]);
    },
    end: async () => {},
  };
  const given: string[] = [];
  const known = claimsBy(files, claims, files.length, '/');
  for await (const { file } of answersInOrder(files, known, crew, false, quiet, new AbortController().signal))
    given.push(file);
  return { lists, parts, given };
}

test('a roll-up is checked behind its parts in one list, and the answers come in the order of the inputs', async () => {
  const towns = Array.from({ length: 30 }, (_, i) => `town${i}.md`);
  const files = ['county.md', ...towns, 'other.md'];
  const claims = [
    { organ: '示例县人民政府', year: 2023, parts: towns.map((file) => `/${file}`) },
    ...towns.map((_, i) => ({ organ: `示例县${i}镇`, year: 2023 })),
    { organ: '示例市示例局', year: 2023 },
  ];
  const { lists, parts, given } = await listsOf(files, claims);
  expect(given).toEqual(files);
  expect(lists).toContainEqual([...towns, 'county.md']);
  expect([...parts]).toEqual(towns);
});

test('the reports of an organ are checked oldest first, whatever stands between them', async () => {
  const { lists } = await listsOf(
    ['b2023.md', 'a2023.md', 'b2022.md', 'a2022.md'],
    [
      { organ: '示例县乙局', year: 2023 },
      { organ: '示例县甲局', year: 2023 },
      { organ: '示例县乙局', year: 2022 },
      { organ: '示例县甲局', year: 2022 },
    ],
  );
  expect(lists.flat()).toEqual(['b2022.md', 'b2023.md', 'a2022.md', 'a2023.md']);
});

test('roll-ups that name each other, or more parts than a list takes, are all checked', async () => {
  const files = Array.from({ length: 300 }, (_, i) => `${i}.md`);
  const claims = files.map((_, i) => {
    const organ = `示例县${i}镇`;
    return i < 2 ? { organ, year: 2023, parts: files.map((file) => `/${file}`) } : { organ, year: 2023 };
  });
  const { lists, given } = await listsOf(files, claims);
  expect(given).toEqual(files);
  expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(120);
});
