import { readdirSync } from 'node:fs';
import { brotliCompressSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type PdfText, pdf, shown } from './support/pdf.js';
import { folderWith, gouji, type Ran } from './support/run.js';

const TITLE = { x: 100, y: 780, text: '示例县示例局2023年政府信息公开工作年度报告', size: 18 };
const PARTS = ['一、总体情况', '二、主动公开政府信息情况'];

async function imported(file: Uint8Array): Promise<Ran> {
  const ran = await gouji(['import', 'a.pdf'], { cwd: folderWith({ 'a.pdf': file }) });
  expect(ran, ran.err).toMatchObject({ status: 0 });
  return ran;
}

/** Lines of prose one below the other. */
function lines(from: number, texts: readonly string[], x = 80): PdfText[] {
  return texts.map((text, i) => ({ x, y: from - i * 24, text }));
}

/** 表一 of the edition of 2021, with the texts of its cells. */
function disclosure(cells: Readonly<Record<string, string>>): string {
  const xs = [80, 220, 300, 380, 460];
  const rows: (readonly string[])[] = [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', cells.规章 ?? '0', '0', '0'],
    ['行政规范性文件', '0', '0', cells.行政规范性文件 ?? '0'],
    ['第二十条第（五）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政许可', cells.行政许可 ?? '0'],
    ['第二十条第（六）项'],
    ['信息内容', '本年处理决定数量'],
    ['行政处罚', '0'],
    ['行政强制', '0'],
    ['第二十条第（八）项'],
    ['信息内容', '本年收费金额（单位：万元）'],
    ['行政事业性收费', '0'],
  ];
  const top = 600;
  const ys = rows.map((_, i) => top - i * 24);
  const texts = rows.flatMap((row, y) =>
    row.flatMap((text, x) =>
      text.split('\n').map((line, i) => ({
        x: xs[x]! + 4,
        y: top - y * 24 - 16 + i * -10,
        text: line,
        size: text.includes('\n') ? 8 : 12,
      })),
    ),
  );
  // A row of one or two cells has no lines between the columns that it goes over.
  const down = rows.flatMap((row, y) =>
    [80, ...xs.slice(1, row.length), 460].map((x) => `${x} ${top - y * 24} m ${x} ${top - y * 24 - 24} l S`),
  );
  const across = [...ys, top - rows.length * 24].map((y) => `80 ${y} m 460 ${y} l S`);
  return [shown(texts), ...down, ...across].join('\n');
}

function report(cells: Readonly<Record<string, string>> = {}): string {
  return `${shown([TITLE, ...lines(740, PARTS)])}\n${disclosure(cells)}`;
}

describe('gouji import of a PDF', () => {
  test('reads a table that lines draw, its font not in the file, and says so', async () => {
    const { out, err } = await imported(pdf([report({ 规章: '12', 行政许可: '345' })]));
    expect(out).toMatch(/^# 示例县示例局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n## 二、/);
    expect(out).toMatch(/\| 规章 +\| +12 \| +0 \| +0 \|/);
    expect(out).toMatch(/\| 行政许可 +\| +345 /);
    expect(err).toContain('表一 10/10');
    expect(err).toContain('从 PDF 读的：格子和段落由位置定');
  });

  test.each(['GBK-EUC-H', 'GBKp-EUC-H', 'GBK2K-H'])('knows the encoding %s', async (encoding) => {
    expect((await imported(pdf([report({ 规章: '7' })], { encoding }))).out).toMatch(/\| 规章 +\| +7 /);
  });

  test('joins a number that filled its cell, and reads none where two stand below each other', async () => {
    const broken = await imported(pdf([report({ 规章: '1234567890123456\n78' })]));
    expect(broken.out).toMatch(/\| 规章 +\| +123456789012345678 /);
    const two = await imported(pdf([report({ 规章: '12\n34' })]));
    expect(two.out).toMatch(/\| 规章 +\| 12 34 +\|/);
    expect(two.err).toContain('表一有 3 格没有读出数：规章·本年制发件数、规章·本年废止件数、规章·现行有效件数');
  });

  test('joins the lines of a paragraph, over pages too, without page numbers', async () => {
    const text = '本机关按照要求及时公开政府信息回应社会关切并把办理结果告知来信人和来电人员，';
    const first = [TITLE, ...lines(740, [PARTS[0]!]), ...lines(700, [text], 104), ...lines(676, [text.slice(0, -2)])];
    const second = [...lines(780, ['到此为止。']), ...lines(756, ['第二段。'], 104), ...lines(732, [PARTS[1]!])];
    const number = (n: number) => ({ x: 290, y: 40, text: `- ${n} -` });
    const { out, err } = await imported(pdf([shown([...first, number(1)]), shown([...second, number(2)])]));
    expect(out.split('\n\n').slice(1)).toEqual([
      '## 一、总体情况',
      `${text}${text.slice(0, -2)}到此为止。`,
      '第二段。',
      '## 二、主动公开政府信息情况\n',
    ]);
    expect(err).toContain('页码、页眉、页脚没有带过来（2 行）：「- 1 -」「- 2 -」');
  });

  test('tells of text that was recognised from a scan', async () => {
    const { err } = await imported(pdf([`3 Tr ${report()}`]));
    expect(err).toContain('第 1 页的文字是扫描后识别的，可能有错');
  });

  test('tells of characters that the font does not tell', async () => {
    const { out, err } = await imported(
      pdf([`${report()}\n${shown([{ x: 80, y: 100, text: '收到来信\u00013件。' }])}`]),
    );
    expect(out).toContain('\ufffd');
    expect(err).toContain('读不出的写成「\ufffd」，请对照原文改（第 1 页，1 处）');
  });

  const PICTURES = ['DCTDecode', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'FlateDecode', 'BrotliDecode'];

  test.each([1, 40])('reads what stands beside pictures, %s by %s, which it does not decode', async (side) => {
    const more = PICTURES.map((filter) => stream(`/Subtype/Image${pictureOf(side)}/Filter/${filter}`, 'no picture'));
    const resources = `/XObject<<${PICTURES.map((_, i) => `/P${i} ${i + 7} 0 R`).join('')}>>`;
    const drawn = PICTURES.map((_, i) => `q 50 0 0 50 400 700 cm /P${i} Do Q`).join('\n');
    const inline = `BI /W ${side} /H ${side} /CS /G /BPC 8 /F /DCT ID \xff\xd8\xff\xd9 EI`;
    const { out } = await imported(pdf([`${drawn}\n${inline}\n${report({ 规章: '12' })}`], { resources, more }));
    expect(out).toMatch(/\| 规章 +\| +12 \| +0 \| +0 \|/);
  });

  test('reads pages in parts, packed in each way that a file can be', async () => {
    const text = Buffer.from(report({ 规章: '12' }));
    const packed: readonly (readonly [string, Uint8Array])[] = [
      ['FlateDecode', deflateSync(text)],
      ['BrotliDecode', brotliCompressSync(text)],
      ['ASCIIHexDecode', Buffer.from(`${text.toString('hex')}>`)],
    ];
    for (const [filter, bytes] of packed) {
      const form = stream(`/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Filter/${filter}`, bytes);
      const { out } = await imported(pdf(['/P Do'], { resources: '/XObject<</P 7 0 R>>', more: [form] }));
      expect(out, filter).toMatch(/\| 规章 +\| +12 \| +0 \| +0 \|/);
    }
  });

  test('reads no notes and form fields that lie upon a page', async () => {
    const look = stream('/Subtype/Form/BBox[0 0 99 9]', '0 4 m 99 4 l S');
    const box = '/Rect[80 596 460 601]/AP<</N 7 0 R>>/F 4';
    const page = `/Annots[<</Type/Annot/Subtype/FreeText/Contents(no)${box}>><</Subtype/Widget/FT/Tx/V(no)${box}>>]`;
    const { out } = await imported(pdf([report({ 规章: '12' })], { page, more: [look] }));
    expect(out).toMatch(/\| 规章 +\| +12 \| +0 \| +0 \|/);
    expect(out).not.toContain('no');
  });

  test.each([
    [90, '0 1 -1 0 842 0', '0 0 842 595'],
    [180, '-1 0 0 -1 595 842', '0 0 595 842'],
    [270, '0 -1 1 0 0 595', '0 0 842 595'],
    [0, '1 0 0 1 0 0', '0 0 595 842'],
    [0, '1 0 0 1 -9 30', '-9 30 586 872'],
  ])('reads a page as it is seen, turned by %i', async (turn, set, box) => {
    const content = `${set} cm\n${report({ 规章: '12' })}`;
    const { out } = await imported(pdf([content], { page: `/Rotate ${turn}/CropBox[${box}]/MediaBox[${box}]` }));
    expect(out).toMatch(/^# 示例县示例局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n## 二、/);
    expect(out).toMatch(/\| 规章 +\| +12 \| +0 \| +0 \|/);
  });

  const BOMB = deflateSync(Buffer.alloc(400_000_000, ' '));

  test.each([
    ['a picture without text', pdf(['0 0 m 100 100 l S']), 'PDF 里只有图，没有文字'],
    ['a file with a password', pdf([report()], { trailer: locked() }), 'PDF 有密码'],
    ['a file cut off', pdf([report()]).subarray(0, 100), '不完整或已损坏'],
    ['a file that only begins like one', Buffer.from('%PDF-1.7\n年报'), '不完整或已损坏'],
    ['501 pages', pdf(Array.from({ length: 501 }, () => shown([TITLE]))), '超过 500 页'],
    ['no report', pdf([shown([{ ...TITLE, text: '会议纪要' }])]), '没有认出政府信息公开年报'],
    ['a page of 400 MB of blanks', pdf([BOMB]), '里面的内容太多'],
  ])('ends with 2 and writes nothing for %s', async (_, file, said) => {
    const cwd = folderWith({ 'a.pdf': file });
    const { status, out, err } = await gouji(['import', 'a.pdf', '-o', 'b.md'], { cwd });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
    expect(readdirSync(cwd)).toEqual(['a.pdf']);
  });
});

function pictureOf(side: number): string {
  return `/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8`;
}

/** An object with bytes behind its entries. */
function stream(entries: string, bytes: string | Uint8Array): Uint8Array {
  const head = `<</Type/XObject${entries}/Length ${bytes.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from('\nendstream')]);
}

/** As a program writes it that asks for a password before it shows anything. */
function locked(): string {
  const key = 'ab'.repeat(32);
  return `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${key}>/U<${key}>>>/ID[<00><00>]`;
}
