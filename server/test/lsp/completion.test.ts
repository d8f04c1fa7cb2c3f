import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientCapabilities, CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver/node';
import { RULES } from '../../src/rules/index.generated.js';
import { configSchema } from '../../src/service/settings-schema.js';
import { SourceText } from '../../src/text/source-text.js';
import { POOR, TestClient } from './support/client.js';
import { RIGHT } from './support/texts.js';
import { WRITING } from './support/writing.js';

const TITLE = '# 示例县人民政府2023年政府信息公开工作年度报告\n\n';
const PART_ONE = `${TITLE}## 一、总体情况\n\n`;
const PART_TWO = `${TITLE}## 二、主动公开政府信息情况\n\n`;
const PART_THREE = `${TITLE}## 三、收到和处理政府信息公开申请情况\n\n`;
const PART_SIX = `${TITLE}## 六、其他需要报告的事项\n\n`;

interface Asked {
  readonly name?: string;
  readonly languageId?: string;
  readonly context?: object;
}

let rich: TestClient;
let poor: TestClient;
let opened = 0;

beforeAll(async () => {
  rich = await TestClient.start({ capabilities: WRITING, locale: 'zh-cn' });
  poor = await TestClient.start({ capabilities: POOR, locale: 'en' });
});

afterAll(async () => {
  await rich.end();
  await poor.end();
});

/** Opens the text and asks where `‸` stands. */
async function list(client: TestClient, marked: string, asked: Asked = {}): Promise<CompletionList> {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const uri = `file:///drafts/${++opened}/${encodeURIComponent(asked.name ?? 'a.md')}`;
  await client.open(uri, text, asked.languageId ?? 'markdown');
  const position = new SourceText(text).positionAt(offset);
  return client.request('textDocument/completion', { textDocument: { uri }, position, ...asked });
}

async function items(marked: string, asked: Asked = {}): Promise<CompletionItem[]> {
  return (await list(rich, marked, asked)).items;
}

async function labels(marked: string, asked: Asked = {}): Promise<string[]> {
  return (await items(marked, asked)).map((item) => item.label);
}

function typing(triggerCharacter: string): Asked {
  return { context: { triggerKind: 2, triggerCharacter } };
}

function newText(item: CompletionItem | undefined): string {
  return editOf(item).newText;
}

function editOf(item: CompletionItem | undefined): TextEdit {
  if (!item?.textEdit || !('range' in item.textEdit)) throw new Error('no item with an edit');
  return item.textEdit;
}

/** The item's edit as text, with what it replaces: `[一、]## 一、总体情况`. */
function replacing(marked: string, item: CompletionItem | undefined): string {
  const source = new SourceText(marked.replace('‸', ''));
  const { range, newText: text } = editOf(item);
  return `[${source.text.slice(source.offsetAt(range.start), source.offsetAt(range.end))}]${text}`;
}

describe('part titles', () => {
  test('are those that are missing, the next one first', async () => {
    const found = await labels(
      `${TITLE}## 一、总体情况\n\n略\n\n## 二、主动公开政府信息情况\n\n略\n\n#‸\n`,
      typing('#'),
    );
    expect(found).toEqual([
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(await labels(RIGHT.replace('## 五、', '#‸\n\n## 五、'), typing('#'))).toEqual([]);
  });

  test.each([
    ['三、‸', '、', '[三、]## 三、收到和处理政府信息公开申请情况\n\n$0'],
    ['三‸', '', '[三]## 三、收到和处理政府信息公开申请情况\n\n$0'],
    ['sdhcl‸', '', '[sdhcl]## 三、收到和处理政府信息公开申请情况\n\n$0'],
    ['shoudaohchul‸', '', '[shoudaohchul]## 三、收到和处理政府信息公开申请情况\n\n$0'],
    ['#‸', '#', '[]# 三、收到和处理政府信息公开申请情况\n\n$0'],
    ['##‸', '#', '[] 三、收到和处理政府信息公开申请情况\n\n$0'],
    ['## ‸', '', '[]三、收到和处理政府信息公开申请情况\n\n$0'],
    ['## 三、收到‸', '', '[三、收到]三、收到和处理政府信息公开申请情况\n\n$0'],
  ])('follow what was typed: %s', async (typed, character, expected) => {
    const marked = `${PART_ONE}略\n\n## 二、主动公开政府信息情况\n\n略\n\n${typed}`;
    const [first] = await items(marked, character === '' ? {} : typing(character));
    expect(replacing(marked, first)).toBe(expected);
  });

  test('carry hanzi, initials and full pinyin, and are asked for again as typing goes on', async () => {
    const { isIncomplete, items: found } = await list(rich, `${TITLE}‸`);
    const part = found.find((item) => item.label === '四、政府信息公开行政复议、行政诉讼情况');
    expect(isIncomplete).toBe(true);
    expect(part?.filterText?.split(' ')).toEqual(
      expect.arrayContaining([
        '四、政府信息公开行政复议、行政诉讼情况',
        '政府信息公开行政复议、行政诉讼情况',
        'zfxxgkxzfyxzssqk',
        'zhengfuxinxigongkaixingzhengfuyixingzhengsusongqingkuang',
      ]),
    );
  });
});

describe('sub-headings of part one', () => {
  test('are the aspects that have none, numbered on', async () => {
    expect(await labels(`${PART_ONE}### （一）主动公开\n\n略\n\n（‸）`, typing('（'))).toEqual([
      '（二）依申请公开',
      '（二）政府信息管理',
      '（二）政府信息公开平台建设',
      '（二）监督保障',
    ]);
    const marked = `${PART_ONE}### （一）主动公开\n\n略\n\n（‸）`;
    const [first] = await items(marked, typing('（'));
    expect(replacing(marked, first)).toBe('[（）]### （二）依申请公开\n\n$0');
  });

  test('give way to parts behind the marks of a part', async () => {
    expect((await labels(`${PART_ONE}##‸`, typing('#')))[0]).toBe('二、主动公开政府信息情况');
    expect((await labels(`${PART_ONE}###‸`, typing('#')))[1]).toBe('（一）主动公开');
  });

  test('come all at once where there is none', async () => {
    const [all] = await items(`${PART_ONE}‸`);
    expect(all?.label).toBe('五个方面的小标题');
    expect(newText(all)).toMatch(
      /^### （一）主动公开\n\n\$\{1:\}\n\n### （二）依申请公开.*### （五）监督保障\n\n\$0$/s,
    );
  });
});

describe('tables', () => {
  test('are those of the part, by the edition of the year, with a stop a cell', async () => {
    const [table] = await items(`${PART_THREE}|‸`, typing('|'));
    expect(table?.label).toBe('表二 收到和处理政府信息公开申请情况');
    expect(newText(table)?.match(/\$\{\d+:0\}/g)).toHaveLength(175);
    const [old] = await items(`${PART_THREE.replace('2023', '2020')}‸`);
    expect(newText(old)?.match(/\$\{\d+:0\}/g)).toHaveLength(161);
    expect((await items(`${PART_TWO}by‸`))[0]?.label).toBe('表一 主动公开政府信息情况');
  });

  test('are not offered where one stands', async () => {
    const found = await labels(RIGHT.replace('## 三、', '‸\n\n## 三、'));
    expect(found.filter((label) => label.startsWith('表'))).toEqual([]);
  });

  test('are plain text with zeros for a client without snippets', async () => {
    const { items: found } = await list(poor, `${PART_TWO}‸`);
    const table = found.find((item) => item.label.startsWith('表一'));
    expect(table?.insertTextFormat).toBeUndefined();
    expect(newText(table)).toContain('| 行政许可           |                          0 |');
    expect(newText(table)).not.toContain('$');
    expect(found.every((item) => (item.kind ?? 1) <= 18)).toBe(true);
  });

  test('take the line ends of the draft', async () => {
    const [table] = await items(`${PART_TWO.replaceAll('\n', '\r\n')}‸`);
    expect(newText(table)).toMatch(/\|\r\n\|/);
    expect(newText(table)).not.toMatch(/[^\r]\n/);
  });
});

describe('rows and columns', () => {
  const begun = `${PART_THREE}| 一、本年新收政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n`;

  test('a row that is missing comes whole, in official order', async () => {
    const found = await labels(`${begun}| ‸`);
    expect(found.slice(0, 3)).toEqual([
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
      expect.stringMatching(/^（二）部分公开/),
    ]);
    const marked = `${begun}| cfsq‸`;
    const [row] = await items(marked);
    expect(replacing(marked, row)).toBe(
      `[| cfsq]|  |  | 2.重复申请${[1, 2, 3, 4, 5, 6, 7].map((stop) => ` | \${${stop}:0}`).join('')} |`,
    );
  });

  test('a label alone where the row has its cells', async () => {
    const marked = `${begun}| 重复‸ | | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |`;
    const [row] = await items(marked);
    expect(replacing(marked, row)).toBe('[重复]2.重复申请');
  });

  test('column labels in a heading', async () => {
    expect(await labels(`${PART_THREE}| | shgy‸ | |`)).toEqual(['社会公益组织']);
    expect(await labels(`${PART_TWO}| 信息内容 | 本年‸`)).toEqual([
      '本年制发件数',
      '本年废止件数',
      '本年处理决定数量',
      '本年收费金额（单位：万元）',
    ]);
  });
});

describe('citations', () => {
  test('provisions behind the name of the 条例, official titles beside them', async () => {
    const found = await items(`${PART_ONE}根据《条例》第二十条第（‸`);
    expect(found.map((item) => item.label).slice(0, 2)).toEqual(['第二十条第（一）项', '第二十条第（二）项']);
    expect(found.find((item) => item.label === '第二十条第（五）项')?.detail).toContain('行政许可');
    const marked = `${PART_ONE}依据《条例》第‸`;
    expect(replacing(marked, (await items(marked, typing('第')))[0])).toBe('[第]第一条');
  });

  test('documents in any bracket, with number or title', async () => {
    const marked = `${PART_ONE}按照国办公开办函[2021‸`;
    expect(replacing(marked, (await items(marked))[0])).toBe('[国办公开办函[2021]国办公开办函〔2021〕30号');
    expect(await labels(`${PART_ONE}按照国办公开办函〔‸`, typing('〔'))).toEqual([
      '国办公开办函〔2021〕30号',
      '国办公开办函〔2019〕60号',
      '国办公开办函〔2019〕61号',
    ]);
    expect(await labels(`${PART_ONE}《政府信息公开信息处理费‸`)).toEqual([
      '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    ]);
  });

  test('are explained when the client asks for it', async () => {
    const [item] = await items(`${PART_ONE}《条例》第四十二条‸`);
    expect(item?.documentation).toBeUndefined();
    const full = await rich.request<CompletionItem>('completionItem/resolve', item);
    expect(full.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('信息处理费') });
    const { items: atOnce } = await list(poor, `${PART_ONE}《条例》第四十二条‸`);
    expect(atOnce[0]?.documentation).toEqual(expect.stringMatching(/fee/i));
    expect(atOnce[0]?.detail).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('set phrases', () => {
  test.each([
    [`${TITLE}统计期限‸`, '本报告所列数据的统计期限为2023年1月1日至2023年12月31日。'],
    [`${TITLE}tjqx‸`, '本报告所列数据的统计期限为2023年1月1日至2023年12月31日。'],
    [`${PART_SIX}‸`, '本年度未收取政府信息公开信息处理费。'],
    [`${PART_SIX.replace('2023', '2020')}‸`, '无'],
    [`${PART_SIX}w‸`, '无'],
  ])('%j', async (marked, expected) => {
    expect(newText((await items(marked))[0])).toBe(expected);
  });
});

test.each(['rich', 'poor'] as const)('the whole beginning of a list, as a %s client gets it', async (kind) => {
  const answer = await list(kind === 'rich' ? rich : poor, `${PART_SIX}‸`);
  expect({ ...answer, items: answer.items.slice(0, 12) }).toMatchSnapshot();
});

describe('in running text', () => {
  test.each([
    ['今年，一、‸', '、'],
    ['全县召开会议、‸', '、'],
    ['第‸', '第'],
    ['根据《行政许可法》第‸', '第'],
    ['发文〔‸', '〔'],
    ['使用 C#‸', '#'],
    ['工作（‸', '（'],
    ['或 |‸', '|'],
    ['称为"‸', '"'],
  ])('typing %s opens nothing', async (text, character) => {
    expect(await labels(`${PART_ONE}我县${text}`, typing(character))).toEqual([]);
  });

  test('an open list closes as other words follow, and the explicit call always answers', async () => {
    const again = { context: { triggerKind: 3 } };
    expect(await labels(`${PART_ONE}我县召开了会议‸`, again)).toEqual([]);
    expect(await labels(`${PART_ONE}我县召开了会议‸`)).not.toEqual([]);
  });
});

describe('a text that is no report yet', () => {
  const named = '示例县2023年政府信息公开工作年度报告.md';

  test.each([
    ['', 'markdown', named, `# \${1:示例县}\${2:2023}年政府信息公开工作年度报告\n\n$0`],
    ['示例市人民政府2022', 'gouji', 'a.txt', '示例市人民政府2022年政府信息公开工作年度报告\n\n$0'],
    ['# 示例市2022年政府信息', 'gouji', 'a.md', '示例市2022年政府信息公开工作年度报告\n\n$0'],
    ['示例市2022年zfxxgk', 'gouji', 'a.txt', '示例市2022年政府信息公开工作年度报告\n\n$0'],
  ])('%j is offered the title', async (text, languageId, name, expected) => {
    const found = await items(`${text}‸`, { languageId, name });
    expect(found.map(newText)).toEqual([expected]);
  });

  test.each([
    ['', 'markdown', 'notes.md'],
    ['', 'html', named],
    ['第一行。\n第二行', 'markdown', named],
    ['请各科室报送材料。', 'gouji', 'a.md'],
  ])('%j of %s %s is left alone', async (text, languageId, name) => {
    expect(await labels(`${text}‸`, { languageId, name })).toEqual([]);
  });
});

describe('gouji.json', () => {
  const config = { name: 'gouji.json', languageId: 'jsonc' };

  const keys = Object.keys(configSchema(RULES).properties as object);
  const without = (key: string) => keys.filter((each) => each !== key);

  test.each([
    ['{ ‸ }', keys],
    ['{ "edition": "auto", ‸ }', without('edition')],
    ['{ "rules": { "S18": "‸" } }', ['off', 'info', 'warning', 'error']],
    ['{ "edition": ‸ }', ['auto', '2019', '2021']],
    ['{ "ignore": [{ ‸ }] }', ['rule', 'file', 'text', 'reason']],
    ['{ "unknown": "‸" }', []],
    ['{ "rules": { "S18": "off" }, ‸ }', without('rules')],
    ['{ "rules": { "S18": "off", ‸ } }', RULES.map((rule) => rule.id).filter((id) => id !== 'S18')],
  ])('%s', async (marked, expected) => {
    expect(keys).toContain('rules');
    expect(await labels(marked, config)).toEqual(expected);
  });

  test('rules by id, with what they are about', async () => {
    const marked = '{ "rules": { "S‸" } }';
    const found = await items(marked, config);
    const rule = found.find((item) => item.label === 'S18');
    expect(replacing(marked, rule)).toBe(`["S"]"S18": "\${1:off}"`);
    expect(rule?.detail).toBe('文末有落款机关和日期');
    const full = await rich.request<CompletionItem>('completionItem/resolve', rule);
    expect(full.documentation).toMatchObject({ value: expect.stringContaining('落款') });
    const [only] = await items('{ "ignore": [{ "rule": "A0‸" }] }', config);
    expect(newText(only)).toBe('"A01"');
  });

  test('an empty file begins with the schema', async () => {
    expect(newText((await items('‸', config))[0])).toContain('gouji.schema.json');
  });
});

test.each(['utf-8', 'utf-16', 'utf-32'] as const)('ranges are counted in %s', async (encoding) => {
  const capabilities: ClientCapabilities = { ...WRITING, general: { positionEncodings: [encoding] } };
  const client = await TestClient.start({ capabilities });
  const text = `${PART_ONE}𠮷统计：国办公开办函`;
  await client.open('file:///drafts/a.md', text);
  const before = [...'𠮷统计：'];
  const width = { 'utf-8': 13, 'utf-16': 5, 'utf-32': 4 }[encoding];
  const typed = { 'utf-8': 18, 'utf-16': 6, 'utf-32': 6 }[encoding];
  const position = { line: 4, character: width + typed };
  const asked = { textDocument: { uri: 'file:///drafts/a.md' }, position };
  const { items: found } = await client.request<CompletionList>('textDocument/completion', asked);
  expect(before).toHaveLength(4);
  expect(editOf(found[0]).range).toEqual({ start: { line: 4, character: width }, end: position });
  await client.end();
});
