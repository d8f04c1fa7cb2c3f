import { escaped } from '../xml.js';

/** Attributes of the root of each of a document's parts. */
export const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A paragraph of a style; `extra` are further properties of it, `run` those of its characters. */
export function paragraph(style: string, text: string, { extra = '', run = '' } = {}): string {
  const styled = style === 'Normal' ? '' : `<w:pStyle w:val="${style}"/>`;
  const properties = styled + extra === '' ? '' : `<w:pPr>${styled}${extra}</w:pPr>`;
  return `<w:p>${properties}${text === '' ? '' : textRun(text, run)}</w:p>`;
}

function textRun(text: string, run: string): string {
  return `<w:r>${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}
