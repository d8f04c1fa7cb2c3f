import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDraftFile } from '../drafts/draft-files.js';
import { folderWith, gouji, type Ran } from './support/run.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TITLE = p('示例县示例局2023年政府信息公开工作年度报告');

/** A Word file of the body and of further parts by path. */
function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} xmlns:mc="urn:mc" xmlns:wps="urn:wps" xmlns:v="urn:v"><w:body>${body}</w:body></w:document>`;
  const files = Object.entries({ 'word/document.xml': document, ...parts });
  return zipSync(Object.fromEntries(files.map(([path, xml]) => [path, strToU8(xml)])));
}

function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

function list(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

function level(at: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

const NUMBERING = {
  'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'bullet', '')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  'word/styles.xml': `<w:styles ${W}><w:style w:styleId="a"><w:pPr>${list(1)}</w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
};

async function imported(file: Uint8Array): Promise<Ran> {
  const ran = await gouji(['import', 'a.docx'], { cwd: folderWith({ 'a.docx': file }) });
  expect(ran, ran.err).toMatchObject({ status: 0 });
  return ran;
}

describe('gouji import of a Word file', () => {
  test('writes out the numbers of lists in their own form', async () => {
    const { out } = await imported(
      word(
        TITLE +
          p('总体情况', list(1)) +
          p('主动公开情况', list(1, 1)) +
          p('公开文件', list(1, 2)) +
          p('公开数据', list(1, 2)) +
          p('要点', list(1, 3)) +
          p('依申请公开情况', list(1, 1)) +
          p('回复来信', list(1, 2)) +
          p('主动公开政府信息情况', '<w:pStyle w:val="b"/>'),
        NUMBERING,
      ),
    );
    expect(out.split('\n\n').slice(1)).toEqual([
      '## 一、总体情况',
      '### （一）主动公开情况',
      '1.公开文件',
      '2.公开数据',
      '要点',
      '### （二）依申请公开情况',
      '1.回复来信',
      '## 二、主动公开政府信息情况\n',
    ]);
  });

  test('takes tracked changes as accepted and tells what was deleted', async () => {
    const body = `<w:p>${r('收到')}<w:del>${`<w:r><w:delText>3</w:delText></w:r>`}</w:del><w:ins>${r('4')}</w:ins>${r('件。')}<w:moveFrom>${r('旧处')}</w:moveFrom><w:moveTo>${r('新处')}</w:moveTo></w:p>`;
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前半，')}</w:p>${p('后半。')}`;
    const { out, err } = await imported(word(TITLE + p('一、总体情况') + body + joined));
    expect(out).toContain('\n\n收到4件。新处\n\n前半，后半。\n');
    expect(err).toContain('修订中删除的文字没有带过来（2 处）');
  });

  test('reads text boxes once, fields by their results, links and content controls', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('框里的话。')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框里的话。')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE 99</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = `<w:p>${r('共')}${field}${r('件，')}<w:hyperlink>${r('网站')}</w:hyperlink><w:sdt><w:sdtContent>${r('已公布')}</w:sdtContent></w:sdt>${r('。')}${both}</w:p>`;
    const { out } = await imported(word(TITLE + p('一、总体情况') + body));
    expect(out).toContain('\n\n共12件，网站已公布。\n\n框里的话。\n');
    expect(out).not.toContain('99');
    expect(out.match(/框里的话/g)).toHaveLength(1);
  });

  test('tells of pictures, hidden text and page headers, and writes footnotes behind their paragraph', async () => {
    const body = `<w:p>${r('正文')}<w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>${r('藏着', '<w:vanish/>')}</w:p>`;
    const { out, err } = await imported(
      word(TITLE + p('一、总体情况') + body, {
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${p('注的话')}</w:footnote></w:footnotes>`,
        'word/header1.xml': `<w:hdr ${W}>${p('页眉的话')}</w:hdr>`,
      }),
    );
    expect(out).toMatch(/\n\n正文\n\n注：注的话\n$/);
    expect(err).toContain('图片没有带过来（1 幅）');
    expect(err).toContain('以「注：」开头（1 条）：「注的话」');
    expect(err).toContain('隐藏文字没有带过来（1 处）');
    expect(err).toContain('页眉页脚没有带过来：「页眉的话」');
  });

  test('writes a footnote of a cell below the table, and keeps the cell', async () => {
    const first = (await gouji(['import', '-'], { input: readDraftFile('county-2023-mixed.md') })).out;
    const cwd = folderWith({ 'a.md': first });
    await gouji(['export', 'a.md', '--to', 'docx', '-o', 'a.docx'], { cwd });
    const files = unzipSync(readFileSync(join(cwd, 'a.docx')));
    const xml = strFromU8(files['word/document.xml']!).replace(
      '>59526</w:t></w:r>',
      '>59526</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
    );
    files['word/document.xml'] = strToU8(xml);
    files['word/footnotes.xml'] = strToU8(
      `<w:footnotes ${W}><w:footnote w:id="2">${p('含3件2022年的')}</w:footnote></w:footnotes>`,
    );
    const { out } = await imported(zipSync(files));
    expect(out).toBe(first.replace(/(?<=\| 行政事业性收费[^\n]*\n)/, '\n注：含3件2022年的\n'));
  });

  test.each(['county-2023-mixed.md', 'county-2020-pipe.md', 'district-2023-page.html'])(
    'gives back what was exported from %s, merged cells and all',
    async (name) => {
      const first = (await gouji(['import', '-'], { input: readDraftFile(name) })).out;
      const cwd = folderWith({ 'a.md': first });
      await gouji(['export', 'a.md', '--to', 'docx', '-o', 'a.docx'], { cwd });
      expect((await gouji(['import', 'a.docx'], { cwd })).out).toBe(first);
    },
  );

  test('keeps a text box of a paragraph that runs on in the next', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('框里的话。')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前半，')}${box}</w:p>${p('后半。')}`;
    const { out } = await imported(word(TITLE + p('一、总体情况') + joined));
    expect(out).toContain('\n\n前半，后半。\n\n框里的话。\n');
  });

  test('of 200 pages is read', async () => {
    const text = '本机关按照要求及时公开政府信息，回应社会关切。'.repeat(40);
    const { out } = await imported(word(TITLE + p('一、总体情况') + p(text).repeat(200)));
    expect(out.match(/^本机关/gm)).toHaveLength(200);
  });

  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf16le') : Buffer.from(part))));
  const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  test.each([
    ['a zip bomb', word(`<w:p>${' '.repeat(80 * 1024 * 1024)}</w:p>`), '解压后太大（超过 64 MB）'],
    ['a text', Buffer.from('示例县示例局2023年政府信息公开工作年度报告'), '扩展名是 .docx，内容却不是'],
    ['a file with a password', bytes(COMPOUND, 'EncryptedPackage'), '文件有密码'],
    ['an old file', bytes(COMPOUND, 'WordDocument'), '是旧格式'],
    ['a file cut off', word(TITLE).subarray(0, 300), '不完整或已损坏'],
    ['XML that is none', word('<w:p>'), '不完整或已损坏'],
    ['XML nested a million deep', word('<w:p>'.repeat(1_000_000)), '层次太深'],
    ['three million paragraphs', word('<w:p/>'.repeat(3_000_000)), '里面的内容太多'],
    ['another zip', zipSync({ 'a.xml': strToU8('<a/>') }), '不是 Word 或 Excel 文件'],
    ['a Word file that is no report', word(p('会议纪要')), '没有认出政府信息公开年报'],
  ])('ends with 2 and writes nothing for %s', async (_, file, said) => {
    const cwd = folderWith({ 'a.docx': file });
    const { status, out, err } = await gouji(['import', 'a.docx', '-o', 'b.md'], { cwd });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
    expect(readdirSync(cwd)).toEqual(['a.docx']);
  });
});
