import { describe, expect, it } from 'vitest';
import { formatChineseInteger, parseChineseInteger } from '../../src/values/chinese-number.js';

describe('parseChineseInteger', () => {
  it.each([
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['一十五', 15],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['两百', 200],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十五', 115],
    ['一百十五', 115],
    ['一千零五', 1005],
    ['一千零五十', 1050],
    ['两千五百', 2500],
    ['九千九百九十九', 9999],
    ['一万', 10000],
    ['十万', 100000],
    ['一万零五', 10005],
    ['一万零五百', 10500],
    ['一万二千三百四十五', 12345],
    ['一百二十三万四千五百六十七', 1234567],
    ['九千九百九十九万九千九百九十九', 99999999],
    ['二〇二一', 2021],
    ['二零一九', 2019],
    ['⼆⼗', 20],
    ['二 十\u3000五', 25],
  ])('%s is %i', (text, value) => {
    expect(parseChineseInteger(text)).toBe(value);
  });

  it.each([
    ['a numeral with two readings', '一百五'],
    ['a numeral with two readings', '一千二'],
    ['a numeral with two readings', '一万五'],
    ['units that rise', '十百'],
    ['a unit twice', '一百二百'],
    ['万 twice', '一万二万'],
    ['a unit without digit', '百'],
    ['万 without a number', '万'],
    ['两 before 十', '两十'],
    ['零 at the end', '一百零'],
    ['零 twice', '一千零零五'],
    ['零 where nothing is left out', '一百零五十'],
    ['nothing', ''],
    ['Arabic digits', '12'],
    ['other text', '第十条'],
    ['a very long text', '一'.repeat(100000)],
  ])('%s is not read: %s', (_why, text) => {
    expect(parseChineseInteger(text)).toBeNull();
  });

  it('reads back every number that it writes', () => {
    for (let value = 1; value <= 9999; value++) expect(parseChineseInteger(formatChineseInteger(value))).toBe(value);
  });
});

describe('formatChineseInteger', () => {
  it.each([
    [5, '五'],
    [10, '十'],
    [16, '十六'],
    [20, '二十'],
    [56, '五十六'],
    [105, '一百零五'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [110, '一百一十'],
  ])('%i is %s', (value, text) => {
    expect(formatChineseInteger(value)).toBe(text);
  });

  it('refuses what it cannot write', () => {
    expect(() => formatChineseInteger(0)).toThrow(RangeError);
    expect(() => formatChineseInteger(1.5)).toThrow(RangeError);
  });
});
