import { describe, expect, test } from 'vitest';
import type { ClientCapabilities, CodeAction, Range, TextDocumentEdit } from 'vscode-languageserver/node';
import { parseReport } from '../../src/parse/parse-report.js';
import { checkText } from '../../src/service/check.js';
import { SourceText } from '../../src/text/source-text.js';
import { DRAFTS, readDraftFile } from '../drafts/draft-files.js';
import { valuesOf } from '../parse/values.js';
import { seedFiles } from '../service/tables/seed-files.js';
import { POOR, RICH, TestClient } from './support/client.js';
import { edited, textEdits } from './support/edits.js';

const FULL: ClientCapabilities = {
  ...RICH,
  workspace: {
    ...RICH.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: {
    ...RICH.textDocument,
    codeAction: { ...RICH.textDocument!.codeAction, disabledSupport: true },
  },
};

const URI = 'file:///drafts/a.md';

async function actionsAt(
  client: TestClient,
  uri: string,
  range: Range,
  only?: readonly string[],
): Promise<CodeAction[]> {
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], ...(only && { only }) },
  });
}

function rangeOf(text: string, part: string): Range {
  const source = new SourceText(text);
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`not in the text: ${part}`);
  return { start: source.positionAt(at), end: source.positionAt(at) };
}

async function open(capabilities: ClientCapabilities, text: string, locale = 'zh-cn'): Promise<TestClient> {
  const client = await TestClient.start({ capabilities, locale });
  await client.open(URI, text, 'markdown', 3);
  return client;
}

function named(actions: readonly CodeAction[], part: string): CodeAction {
  const found = actions.find(({ title }) => title.includes(part));
  if (!found) throw new Error(`no action ${part} among ${actions.map(({ title }) => title).join(' / ')}`);
  return found;
}

describe('inserting a table', () => {
  const text = readDraftFile('wrong-office-2021-no-table.md');

  test('is a quick fix of the finding that it is missing', async () => {
    const client = await open(FULL, text);
    const action = named(await actionsAt(client, URI, rangeOf(text, '三、收到和处理')), '插入表二');
    expect(action).toMatchObject({ title: '插入表二（2021 版，各格填 0）', kind: 'quickfix' });
    expect(action.diagnostics?.map(({ code }) => code)).toEqual(['T06']);
    const [change] = action.edit!.documentChanges as TextDocumentEdit[];
    expect(change!.textDocument).toEqual({ uri: URI, version: 3 });
    expect(change!.edits.every((edit) => !('annotationId' in edit))).toBe(true);
    const after = edited(text, textEdits(action.edit));
    expect(parseReport(after).tables.requests?.rows).toHaveLength(25);
    await client.change(URI, 4, { text: after });
    expect((await client.items(URI)).map(({ code }) => code)).not.toContain('T06');
    await client.end();
  });

  test('inserts all that are missing at once', async () => {
    const bare = text.replace(/\n\|[^#]*\|\n/g, '\n');
    const client = await open(FULL, bare);
    const action = named(await actionsAt(client, URI, rangeOf(bare, '三、收到和处理')), '插入缺少的');
    expect(action.title).toBe('插入缺少的表一、表二、表三（2021 版，各格填 0）');
    const { tables } = parseReport(edited(bare, textEdits(action.edit)));
    expect([tables.disclosure, tables.requests, tables.proceedings].map((table) => table?.layout)).toEqual([
      'pipe',
      'pipe',
      'pipe',
    ]);
    await client.end();
  });

  test('a title alone gets the whole form', async () => {
    const title = '# 示例县示例局2020年政府信息公开工作年度报告\n';
    const client = await open(FULL, title);
    const action = named(await actionsAt(client, URI, rangeOf(title, '示例县')), '写上六个部分');
    const { sections, edition, tables } = parseReport(edited(title, textEdits(action.edit)));
    expect(sections.map(({ official, match }) => [official, match])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [n, 'exact']),
    );
    expect([edition, tables.disclosure?.boundTo]).toEqual(['2019', '2019']);
    await client.end();
  });
});

describe('converting a table', () => {
  const text = readDraftFile('water-2020-lines.txt');

  test('is a rewriting of the table at the cursor', async () => {
    const client = await open(FULL, text);
    const actions = await actionsAt(client, URI, rangeOf(text, '自然人'), ['refactor.rewrite']);
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([['转成标准表（竖线）', 'refactor.rewrite']]);
    const after = edited(text, textEdits(actions[0]!.edit));
    expect(valuesOf(parseReport(after))).toEqual(valuesOf(parseReport(text)));
    await client.change(URI, 4, { text: after });
    expect(await actionsAt(client, URI, rangeOf(after, '自然人'), ['refactor'])).toEqual([]);
    await client.end();
  });

  test('says why it cannot, to a client that shows that', async () => {
    const mixed = readDraftFile('wrong-street-2021-two-forms.md');
    const at = rangeOf(mixed, '信息内容');
    const client = await open(FULL, mixed);
    const [action] = await actionsAt(client, URI, at, ['refactor.rewrite']);
    expect(action).toMatchObject({ disabled: { reason: '表里混用了两版的列，请先统一' } });
    expect(action!.edit).toBeUndefined();
    await client.end();
    const plain = await open(RICH, mixed);
    expect(await actionsAt(plain, URI, at, ['refactor.rewrite'])).toEqual([]);
    await plain.end();
  });

  test('into HTML where the draft is HTML', async () => {
    const html = readDraftFile('district-2023-page.html');
    const client = await open(FULL, html);
    const at = parseReport(html).tables.requests!.span.start;
    const position = new SourceText(html).positionAt(at);
    const action = named(await actionsAt(client, URI, { start: position, end: position }), '转成标准表');
    expect(action.title).toBe('转成标准表（HTML）');
    const after = edited(html, textEdits(action.edit));
    expect(valuesOf(parseReport(after))).toEqual(valuesOf(parseReport(html)));
    await client.end();
  });

  const seeds = seedFiles('table-actions.test.ts').map(({ file, text: seed }) => [file, seed] as const);
  test.each(seeds)('every table of the seed %s, in one action each', async (_, seed) => {
    const client = await open(FULL, seed);
    let now = seed;
    let version = 3;
    for (const key of ['disclosure', 'requests', 'proceedings'] as const) {
      const position = new SourceText(now).positionAt(parseReport(now).tables[key]!.span.start + 4);
      const actions = await actionsAt(client, URI, { start: position, end: position }, ['refactor.rewrite']);
      now = edited(now, textEdits(named(actions, '转成标准表（竖线）').edit));
      await client.change(URI, ++version, { text: now });
    }
    const report = parseReport(now);
    expect([report.tables.disclosure, report.tables.requests, report.tables.proceedings].map((t) => t?.layout)).toEqual(
      ['pipe', 'pipe', 'pipe'],
    );
    expect(valuesOf(report)).toEqual(valuesOf(parseReport(seed)));
    await client.end();
  });
});

describe('what is not safe', () => {
  const old = readDraftFile('wrong-water-2022-old-form.md');

  test('replacing tables of the wrong edition says what has no place, and is to be confirmed', async () => {
    const client = await open(FULL, old);
    const action = named(await actionsAt(client, URI, rangeOf(old, '本年新制作数量')), '换成 2021 版表格');
    expect(action.diagnostics?.map(({ code }) => code)).toEqual(['T01']);
    const [annotation] = Object.values(action.edit!.changeAnnotations!);
    expect(annotation).toMatchObject({ needsConfirmation: true, label: action.title });
    expect(annotation!.description).toContain('没有带过去的数：规范性文件·对外公开总数量 7');
    const after = edited(old, textEdits(action.edit));
    expect(checkText(after).findings.map(({ rule }) => rule)).not.toContain('T01');
    await client.end();
  });

  test('the fix of a finding says in its title what it does, and is not asked about again', async () => {
    const text = readDraftFile('county-2020-pipe.md').replace(/(（七）总计[ |]+)9 /, '$111');
    const finding = checkText(text).findings.find(({ rule }) => rule === 'A02')!;
    const position = new SourceText(text).positionAt(finding.span.start);
    const client = await open(FULL, text);
    const action = named(await actionsAt(client, URI, { start: position, end: position }), '改为 9');
    const [annotation] = Object.values(action.edit!.changeAnnotations!);
    expect(annotation).toMatchObject({ needsConfirmation: false, label: action.title });
    expect(annotation!.description).toContain('11≠9');
    await client.end();
  });

  test('recomputing a total warns that an item may be wrong, and mends the finding', async () => {
    const text = readDraftFile('county-2020-pipe.md').replace(/(（七）总计[ |]+)9 /, '$111');
    const finding = checkText(text).findings.find(({ rule }) => rule === 'A02')!;
    const position = new SourceText(text).positionAt(finding.span.start);
    const client = await open(FULL, text);
    const action = named(await actionsAt(client, URI, { start: position, end: position }), '按各项重算总计');
    const [annotation] = Object.values(action.edit!.changeAnnotations!);
    expect(annotation!.description).toContain('也可能是某一项填错了');
    const after = edited(text, textEdits(action.edit));
    expect(checkText(after).findings.filter(({ rule }) => /^A/.test(rule))).toEqual([]);
    await client.end();
  });

  test('a plain client gets the same edits without annotations and versions', async () => {
    const plain: ClientCapabilities = { ...RICH, workspace: { ...RICH.workspace, workspaceEdit: {} } };
    const client = await open(plain, old);
    const action = named(await actionsAt(client, URI, rangeOf(old, '本年新制作数量')), '换成 2021 版表格');
    expect(action.edit!.documentChanges).toBeUndefined();
    expect(action.edit!.changeAnnotations).toBeUndefined();
    expect(checkText(edited(old, textEdits(action.edit))).report.edition).toBe('2021');
    await client.end();
  });
});

describe('source.fixAll.gouji', () => {
  const fixAll = ['source.fixAll.gouji'];
  const withSafe = DRAFTS.filter(({ text }) =>
    checkText(text).findings.some(({ fixes }) => fixes.some(({ safety }) => safety === 'safe')),
  );

  test.each(withSafe.map(({ file, text }) => [file, text] as const))('mends %s once and for all', async (_, text) => {
    const client = await open(FULL, text);
    const all = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [action, ...others] = await actionsAt(client, URI, all, fixAll);
    expect(others).toEqual([]);
    const after = edited(text, textEdits(action!.edit));
    const count = (of: string) => checkText(of).findings.length;
    expect(count(after)).toBeLessThan(count(text));
    await client.change(URI, 4, { text: after });
    expect(await actionsAt(client, URI, all, ['source'])).toEqual([]);
    await client.end();
  });

  test('is not there where nothing is to mend, nor where only quick fixes are asked for', async () => {
    const right = readDraftFile('county-2020-pipe.md');
    const client = await open(FULL, right);
    const all = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    expect(await actionsAt(client, URI, all, fixAll)).toEqual([]);
    const { text } = withSafe[0]!;
    await client.change(URI, 4, { text });
    const kinds = (await actionsAt(client, URI, all, ['quickfix'])).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['quickfix']));
    await client.end();
  });
});

test('a client of the first protocol is offered no actions, and none in a text that is no report', async () => {
  const poor = await TestClient.start({ capabilities: POOR });
  expect(poor.initialized.capabilities.codeActionProvider).toBeUndefined();
  expect(poor.initialized.capabilities.executeCommandProvider).toBeUndefined();
  await poor.end();
  const client = await open(FULL, '# 会议纪要\n\n公开 | 申请\n');
  const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  expect(await actionsAt(client, URI, all)).toEqual([]);
  await client.end();
});

test('titles are English for an English client', async () => {
  const text = readDraftFile('wrong-office-2021-no-table.md');
  const client = await open(FULL, text, 'en');
  const actions = await actionsAt(client, URI, rangeOf(text, '三、收到和处理'));
  expect(actions.map(({ title }) => title)).toContain('Insert 表二 (edition of 2021, zeros)');
  await client.end();
});
