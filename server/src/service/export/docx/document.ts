import type { OfficialBlock, OfficialReport } from '../official-report.js';
import { type PackagePart, packDocument, relationsOf } from '../ooxml-package.js';
import { escaped } from '../xml.js';
import { PAGE } from './page.js';
import { fontTableXml, stylesXml } from './styles.js';
import { tableXml } from './table.js';
import { paragraph, WORD } from './word-xml.js';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The report as a Word document on A4 in the official fonts. */
export function writeDocx(report: OfficialReport): Uint8Array {
  const main = 'word/document.xml';
  const parts: readonly PackagePart[] = [
    { path: main, type: `${TYPE}.document.main+xml`, xml: documentXml(report) },
    { path: 'word/styles.xml', type: `${TYPE}.styles+xml`, xml: stylesXml() },
    { path: 'word/fontTable.xml', type: `${TYPE}.fontTable+xml`, xml: fontTableXml() },
    { path: 'word/settings.xml', type: `${TYPE}.settings+xml`, xml: settingsXml() },
    { path: 'word/footer1.xml', type: `${TYPE}.footer+xml`, xml: footerXml() },
    relationsOf(main, [
      { type: 'footer', target: 'footer1.xml' },
      { type: 'styles', target: 'styles.xml' },
      { type: 'fontTable', target: 'fontTable.xml' },
      { type: 'settings', target: 'settings.xml' },
    ]),
  ];
  return packDocument(main, escaped(report.title ?? ''), parts);
}

function documentXml({ title, opening, parts, signature, closing }: OfficialReport): string {
  const { width, height, top, bottom, left, right, footer } = PAGE;
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="851" w:footer="${footer}" w:gutter="0"/></w:sectPr>`;
  const body = [
    title === null ? '' : paragraph('Title', title),
    ...opening.map(blockXml),
    ...parts.flatMap(({ heading, blocks }) => [
      paragraph('Heading1', heading, { extra: blocks[0]?.kind === 'table' ? SPACE_BELOW : '' }),
      ...blocks.map(blockXml),
    ]),
    ...signature.map((line, i) => signatureXml(line, i, signature.length)),
    ...closing.map(blockXml),
  ];
  return `<w:document ${WORD}><w:body>${body.join('')}${section}</w:body></w:document>`;
}

const SPACE_BELOW = '<w:spacing w:before="0" w:after="120" w:line="560" w:lineRule="exact"/>';

/** A line of space before organ and date, which stay together on a page. */
function signatureXml(line: string, i: number, count: number): string {
  const space = i === 0 ? '<w:spacing w:before="560" w:after="0" w:line="560" w:lineRule="exact"/>' : '';
  return paragraph('Signature', line, { extra: `${i < count - 1 ? '<w:keepNext/>' : ''}${space}` });
}

function blockXml(block: OfficialBlock): string {
  // Word joins two tables that no paragraph parts.
  if (block.kind === 'table') return tableXml(block) + paragraph('AfterTable', '');
  return paragraph(block.kind === 'subheading' ? 'Heading2' : 'Normal', block.text);
}

function settingsXml(): string {
  return `<w:settings ${WORD}><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
}

/** — 1 — */
function footerXml(): string {
  const run = (inner: string) => `<w:r>${inner}</w:r>`;
  const text = (words: string) => run(`<w:t xml:space="preserve">${words}</w:t>`);
  const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const field = `${mark('begin')}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${mark('separate')}${text('1')}${mark('end')}`;
  return `<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text('— ')}${field}${text(' —')}</w:p></w:ftr>`;
}
