import { describe, expect, it } from 'vitest';
import { findCitations, findStatute } from '../../src/templates/statute/lookup.js';

/** `text as written=id`, with `!` where the law is named and `-` where there is no such place. */
function cited(text: string): string[] {
  return findCitations(text).map(
    ({ start, end, item, named }) => `${text.slice(start, end)}=${item?.id ?? '-'}${named ? '!' : ''}`,
  );
}

describe('findStatute', () => {
  it.each([
    ['条例/20/5', '条例/20/5'],
    ['条例／20／5', '条例/20/5'],
    ['条例/49/款1', '条例/49/款1'],
    ['令/711', '令/711'],
    ['文/国办公开办函〔2021〕30号', '文/国办公开办函〔2021〕30号'],
    ['第二十条第（五）项', '条例/20/5'],
    ['第二十条第(五)项', '条例/20/5'],
    ['第二十条（五）项', '条例/20/5'],
    ['第二十条第五项', '条例/20/5'],
    ['第二十条 第 （五） 项', '条例/20/5'],
    ['第２０条第（５）项', '条例/20/5'],
    ['第20条第5项', '条例/20/5'],
    ['20条5项', '条例/20/5'],
    ['二十条（五）项', '条例/20/5'],
    ['第二十条第㈤项', '条例/20/5'],
    ['第二十条第⑤项', '条例/20/5'],
    ['第⼆⼗条第（⼗五）项', '条例/20/15'],
    ['第二十条第一款第（五）项', '条例/20/5'],
    ['条例第四十九条', '条例/49'],
    ['条例第49条', '条例/49'],
    ['《条例》第四十九条第一款', '条例/49/款1'],
    ['《中华人民共和国政府信息公开条例》第四十九条第二款', '条例/49/款2'],
    ['政府信息公开条例第五十条', '条例/50'],
    ['第三十三条第三款', '条例/33'],
    ['国办公开办函〔2021〕30号', '文/国办公开办函〔2021〕30号'],
    ['国办公开办函[2021]30号', '文/国办公开办函〔2021〕30号'],
    ['国办公开办函［2021］30号', '文/国办公开办函〔2021〕30号'],
    ['国办公开办函【2021】30号', '文/国办公开办函〔2021〕30号'],
    ['国办公开办函(2021)30号', '文/国办公开办函〔2021〕30号'],
    ['国办公开办函（２０２１）３０号', '文/国办公开办函〔2021〕30号'],
    ['国办公开办函 〔 2021 〕 30 号', '文/国办公开办函〔2021〕30号'],
    ['国办函〔2020〕109号', '文/国办函〔2020〕109号'],
    ['《政府信息公开信息处理费管理办法》', '文/国办函〔2020〕109号'],
    ['国务院令第711号', '令/711'],
    ['国务院令711号', '令/711'],
    ['中华人民共和国国务院令第 492 号', '令/492'],
    ['db51/t2660-2019', '地标/DB51/T 2660—2019'],
    ['依据《条例》第三十八条答复', '条例/38'],
  ])('%s is %s', (query, id) => {
    expect(findStatute(query)?.id).toBe(id);
  });

  it.each([
    '',
    '公开',
    '第五十条第（六）项',
    '第五十七条',
    '第零条',
    '第二十一条第（一）项',
    '第四条第一款第（三）项',
    '第二条第二款',
    '行政诉讼法第四十九条',
    '《行政诉讼法》第四十九条',
    '国办公开办函〔2021〕3号',
    '国办发〔2021〕30号',
    '地标/DB51/T 2660—20199',
  ])('%j is nothing', (query) => {
    expect(findStatute(query)).toBeNull();
  });
});

describe('findCitations', () => {
  it('gives the offsets of the text as it stands', () => {
    const text = '　　⾏政许可（第 ⼆⼗ 条第（五）项）与 国办公开办函［2019］60 号';
    expect(cited(text)).toEqual([
      '第 ⼆⼗ 条第（五）项=条例/20/5',
      '国办公开办函［2019］60 号=文/国办公开办函〔2019〕60号!',
    ]);
    expect(findCitations(text).map((c) => c.canonical)).toEqual(['第二十条第（五）项', '国办公开办函〔2019〕60号']);
  });

  it('reads a citation that a line broke', () => {
    expect(cited('《条例》第二十\r\n条第\n（五）\n项')).toEqual(['第二十\r\n条第\n（五）\n项=条例/20/5!']);
  });

  it('gives no item for a place that the 条例 lacks', () => {
    expect(cited('《条例》第五十条第（六）项、第六十条')).toEqual(['第五十条第（六）项=-!', '第六十条=-!']);
  });

  it('reads the members of a list', () => {
    expect(cited('《条例》第十四条、第十五条和第十六条第二款')).toEqual([
      '第十四条=条例/14!',
      '第十五条=条例/15!',
      '第十六条第二款=条例/16/款2!',
    ]);
    expect(cited('第14至16条')).toEqual(['第14=条例/14', '16条=条例/16']);
    expect(cited('第二十条第（一）、（五）项')).toEqual(['第二十条第（一）=条例/20/1', '（五）项=条例/20/5']);
    expect(cited('第三十六条第（四）（五）项')).toEqual(['第三十六条第（四）=条例/36/4', '（五）项=条例/36/5']);
    expect(cited('第二十条第（五）项、第（六）项')).toEqual(['第二十条第（五）项=条例/20/5', '第（六）项=条例/20/6']);
    expect(cited('第四十九条第一款、第二款')).toEqual(['第四十九条第一款=条例/49/款1', '第二款=条例/49/款2']);
  });

  it.each([
    '《行政复议法》第二十三条、第二十四条',
    '《中华人民共和国行政诉讼法》（2017年修正）第四十九条',
    '行政处罚法第五条',
    '物业管理条例第三条',
    '《招标投标法实施条例》第五条',
    '本办法第三条',
    '根据《行政复议法》的规定，依照第二十八条撤销',
    '《省政府信息公开规定》第五条第（二）项',
    '第一，加强领导；第二、完善机制',
    '第三条例外、第一条线索',
    '第（五）项',
    '国办发〔2021〕30号',
  ])('%s is no citation of the 条例', (text) => {
    expect(cited(text)).toEqual([]);
  });

  it.each([
    '《条例》第五条',
    '根据条例第五条',
    '贯彻落实条例第五条',
    '本条例第五条',
    '《中华人民共和国政府信息公开条例》（以下简称《条例》）第五条',
    '中华人民共和国政府信息公开条例第五条',
  ])('%s names the 条例', (text) => {
    expect(cited(text)).toEqual(['第五条=条例/5!']);
  });

  it('takes a bare 第…条 for the 条例 and says that no law is named', () => {
    expect(cited('申请人不服《行政复议法》决定。依照第三十六条答复。')).toEqual(['第三十六条=条例/36']);
    expect(cited('共发布第100条信息')).toEqual(['第100条=-']);
  });

  it('takes the long form of a document, not a part of it', () => {
    expect(cited('（中华人民共和国国务院令第711号）')).toEqual(['中华人民共和国国务院令第711号=令/711!']);
  });

  it('covers each stretch once on hostile texts', () => {
    const hostile = ['第', '第一、', '第（一', '第 ', '国办', '《', '》第一条', '条第', '第一条、', '一', '（'];
    for (const piece of hostile) {
      for (const other of ['', ' ', '条', '项', '。']) {
        let end = 0;
        for (const citation of findCitations((piece + other).repeat(300))) {
          expect(citation.start).toBeGreaterThanOrEqual(end);
          expect(citation.end).toBeGreaterThan(citation.start);
          end = citation.end;
        }
      }
    }
  });
});
