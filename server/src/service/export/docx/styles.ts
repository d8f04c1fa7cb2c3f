import { escaped } from '../xml.js';
import { SIZES } from './page.js';
import { WORD } from './word-xml.js';

/** The official fonts, with what to take where one is not installed. */
const FONTS = {
  title: {
    name: '方正小标宋简体',
    others: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
    family: 'roman',
  },
  body: { name: '仿宋_GB2312', others: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong'], family: 'modern' },
  first: { name: '黑体', others: ['SimHei', '华文黑体', 'STHeiti'], family: 'modern' },
  second: { name: '楷体_GB2312', others: ['楷体', 'KaiTi', '华文楷体', 'STKaiti'], family: 'modern' },
  footer: { name: '宋体', others: ['SimSun', '华文宋体', 'STSong'], family: 'auto' },
} as const;

type FontUse = keyof typeof FONTS;

/** Lines of 28 points, as official documents have them: 22 on a page. */
const LINE = '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>';
const INDENT = '<w:ind w:firstLine="640" w:firstLineChars="200"/>';

export function fontTableXml(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, others, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<w:fonts ${WORD}>${fonts.join('')}</w:fonts>`;
}

export function stylesXml(): string {
  return `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr>${fonts('body')}<w:sz w:val="${SIZES.body}"/><w:szCs w:val="${SIZES.body}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${LINE}</w:pPr></w:pPrDefault></w:docDefaults>${[
    style(
      'Normal',
      '正文',
      'body',
      SIZES.body,
      `<w:widowControl/><w:overflowPunct w:val="0"/>${LINE}${INDENT}<w:jc w:val="both"/>`,
    ),
    style(
      'Title',
      'Title',
      'title',
      SIZES.title,
      `<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="560" w:line="680" w:lineRule="exact"/>${NO_INDENT}<w:jc w:val="center"/>`,
    ),
    style(
      'Heading1',
      'heading 1',
      'first',
      SIZES.body,
      `<w:keepNext/><w:keepLines/>${LINE}${INDENT}<w:outlineLvl w:val="0"/>`,
    ),
    style(
      'Heading2',
      'heading 2',
      'second',
      SIZES.body,
      `<w:keepNext/><w:keepLines/>${LINE}${INDENT}<w:outlineLvl w:val="1"/>`,
    ),
    style(
      'Signature',
      'Signature',
      'body',
      SIZES.body,
      `<w:keepLines/>${LINE}<w:ind w:right="640" w:rightChars="200" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>`,
    ),
    style(
      'TableText',
      '表格文字',
      'body',
      SIZES.table,
      `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>${NO_INDENT}<w:jc w:val="center"/>`,
    ),
    style(
      'AfterTable',
      '表后空行',
      'body',
      SIZES.table,
      `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/>${NO_INDENT}`,
    ),
    style(
      'Footer',
      'footer',
      'footer',
      SIZES.footer,
      `<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>${NO_INDENT}<w:jc w:val="center"/>`,
    ),
  ].join('')}</w:styles>`;
}

const NO_INDENT = '<w:ind w:firstLine="0" w:firstLineChars="0"/>';

function style(id: string, name: string, font: FontUse, size: number, paragraph: string): string {
  const isNormal = id === 'Normal';
  return `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${escaped(isNormal ? 'Normal' : name)}"/>${isNormal ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

function fonts(use: FontUse): string {
  const { name } = FONTS[use];
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}
