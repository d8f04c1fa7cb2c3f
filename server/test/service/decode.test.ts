import { describe, expect, it } from 'vitest';
import { decode } from '../../src/service/decode.js';
import { InputProblem } from '../../src/service/input-problem.js';
import { encodeGb } from '../cli/support/encode.js';

const TEXT = '示例县2023年政府信息公开工作年度报告\r\n\r\n一、总体情况\n规章 0\n';

function utf16(text: string, order: 'le' | 'be', mark: boolean): Buffer {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function problemOf(bytes: Uint8Array): string {
  try {
    decode(bytes);
  } catch (error) {
    if (error instanceof InputProblem) return error.text('zh');
    throw error;
  }
  return '';
}

describe('decoding', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8', false],
    ['UTF-8 with mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8', true],
    ['UTF-16LE with mark', utf16(TEXT, 'le', true), 'utf-16le', true],
    ['UTF-16BE with mark', utf16(TEXT, 'be', true), 'utf-16be', true],
    ['UTF-16LE without mark', utf16(TEXT, 'le', false), 'utf-16le', false],
    ['UTF-16BE without mark', utf16(TEXT, 'be', false), 'utf-16be', false],
    ['GB18030', encodeGb(TEXT), 'gb18030', false],
  ])('reads %s to the same text', (_name, bytes, encoding, bom) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, bom });
  });

  it('reads characters that only GB18030 has in four bytes', () => {
    expect(decode(Buffer.concat([encodeGb('示例县'), Buffer.from([0x95, 0x32, 0x82, 0x36])])).text).toBe('示例县𠀀');
  });

  it('takes the charset that a page declares before GB18030', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="big5"><p>'), Buffer.from([0xa4, 0xa4, 0xa4, 0xe5])]);
    expect(decode(page)).toMatchObject({ text: '<meta charset="big5"><p>中文', encoding: 'big5' });
    const old = Buffer.concat([
      Buffer.from('<META http-equiv=Content-Type content="text/html; charset=gb2312"><p>'),
      encodeGb('总体情况'),
    ]);
    expect(decode(old)).toMatchObject({ encoding: 'gbk' });
    expect(decode(old).text).toMatch(/总体情况$/);
  });

  it('believes valid UTF-8 rather than a wrong declaration', () => {
    const page = Buffer.from('<meta charset="gbk"><p>总体情况');
    expect(decode(page)).toMatchObject({ encoding: 'utf-8', text: '<meta charset="gbk"><p>总体情况' });
  });

  it('reads an empty file', () => {
    expect(decode(Buffer.alloc(0)).text).toBe('');
  });

  it('names the line of damaged UTF-8 instead of reading it as GB18030', () => {
    const cut = Buffer.from(TEXT.repeat(3)).subarray(0, -7);
    const damaged = Buffer.concat([Buffer.from('一\n二\r三\r\n四'), Buffer.from([0xe5, 0x9b]), Buffer.from('\n五')]);
    expect(problemOf(damaged)).toContain('第 4 行有损坏的字节');
    expect(problemOf(Buffer.concat([cut, Buffer.from([0xe5])]))).toContain('损坏的字节');
    expect(problemOf(Buffer.concat([Buffer.from('\ufeff一\n'), Buffer.from([0xff])]))).toContain('第 2 行');
  });

  it.each([
    ['a Word document', Buffer.from('504b0304140006000800', 'hex'), 'Word'],
    ['an old Word document', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'Word'],
    ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2'), 'PDF'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '二进制'],
    ['text with NUL bytes', Buffer.from('年报\u0000\u0000\u0000 a'), '二进制'],
    ['data without NUL bytes', Buffer.from('0102030405060708010203040506070801', 'hex'), '二进制'],
    ['UTF-32', Buffer.from('fffe0000ab770000', 'hex'), 'UTF-32'],
    ['bytes of no encoding', Buffer.from('3132ffff3334ff', 'hex'), '认不出文字编码'],
  ])('refuses %s and says why', (_name, bytes, message) => {
    expect(problemOf(bytes)).toContain(message);
  });
});
