/** Patterns that are no linear ones, by why no text makes them slow. */
export const BOUNDED: Readonly<Record<string, readonly string[]>> = {
  'a sentence is cut after 1500 characters (facts/sentences.ts)': [
    String(/(?:总[计额]|合计|金额|共|计|为|有|了|的|数量?)+$/),
    String(/(?:总计|合计|共|计|为|有|了|的|数量?)+$/),
    String(/(?:总计|合计|共|计|为|有|了|的|数量?|各)+$/),
    String(/(?:答复数|总[数量计共]|合计|一共|件数|数量?|共|计|为|达|有|了|的|是|各|到)+$/),
    String(
      /^.*(?:收到?|接到|收悉|受理|办理|处理|答复|办结|回复|(?:结转|转结)(?:上年度?|上一年度?)?|[,;:(）)]|\d+[件宗份条起例])/,
    ),
    String(/等.*$/),
  ],
  'a line is looked at up to 200 characters, a heading has 45 (parse/headings.ts)': [
    String(
      /^[\s\u00a0\u3000#*>|=']*(?:(第([一二三四五六七八九十])部分[\s\u3000:：、]*)|([一二三四五六七八九十])[\s\u3000]*[、．.,，:：][\s\u3000]*|([一二三四五六七八九十])[\s\u3000]+|[（(]([一二三四五六])[)）][\s\u3000]*|([一二三四五六])(?=[\u4e00-\u9fff])|(\d{1,2})[\s\u3000]*[、．.][\s\u3000]*)?(.*)$/,
    ),
    String(/[:;.。,]+$/),
  ],
  'only the last characters of the text, or those before the place, are looked at': [
    String(/[\s|｜]+$/),
    String(/[ \t\r\n]*$/),
    String(/[\w$"]*$/),
    String(/[A-Za-z][A-Za-z']*$/),
  ],
  'the length is asked first': [
    String(/[A-Za-z']+$/),
    String(/[\s.．·…\d-]+$/),
    String(/^[\s\u3000]*(?:[-—–－]+\s*\d{1,4}\s*[-—–－]+|第\s*\d{1,4}\s*页.*|\d{1,4}\s*[/／]\s*\d{1,4})\s*$/),
    String(/^(?:[-—–－―·•\s]*\d{1,4}[-—–－―·•\s]*|第?\s*\d{1,4}\s*页?\s*[/／,，共]*\s*(?:共\s*)?\d{0,4}\s*页?)$/),
  ],
  'the name of an organ, which a title or a signature gives with 70 characters at most': [
    String(/\(.*?\)/g),
    String(/\(.*?\)|人民政府|办事处|办公室$|委员会|委$|局$/g),
    String(/[市州盟县旗].*[县区旗市]|省.+[市州县区]/),
    String(/市.+区|[^市]区$/),
  ],
  'our own words: labels, document numbers, names of parts, tables that we have written, our patterns': [
    String(/^\{(\d+)(,?)(\d*)\}/),
    String(/(?<=.{6})(?:（.*）|、.*)$/),
    String(/（.*$/),
    String(/\d+号$/),
    String(/[^/]+$/),
    String(/(?<=[|>\t] *)0(?= *(?:[|<\t\r\n]|$))/g),
  ],
  'the name of a file': [String(/政府信息公开.*年.*报/)],
  'whatever stands there fits, so that nothing is tried twice': [
    String(/^(?:([一二三四五六])[ \u3000]*[、.．,，]?|([1-6])[、.．])?[ \u3000]*(.*)$/s),
    String(/^(?:[（(][ \u3000]*([一二三四五六七八九十])?[ \u3000]*[)）]?)?[ \u3000]*(.*)$/s),
    String(/[^。！？!?]*[。！？!?]+[”’」』）)]*|[^。！？!?]+$/g),
  ],
  'it begins once a line': [String(/^[^\n]{20}[^\n]*?[。：:]/m)],
};
