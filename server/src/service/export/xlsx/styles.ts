import type { GridRole } from '../../tables/grid.js';
import { escaped } from '../xml.js';

/** The styles of a workbook's cells, collected while its sheets are written. */
export interface Styles {
  label(role: GridRole): number;
  /** The style that shows numbers in a format. */
  number(format: string): number;
  xml(): string;
}

const CENTRED = 1;
const AT_LEFT = 2;
const FIRST_NUMBER = 3;
/** Ids below are those of built-in formats. */
const FIRST_FORMAT = 164;

export function collectStyles(): Styles {
  const formats: string[] = [];
  return {
    label: (role) => (role === 'label' ? AT_LEFT : CENTRED),
    number(format) {
      if (format === 'General') return CENTRED;
      const index = formats.indexOf(format);
      return FIRST_NUMBER + (index < 0 ? formats.push(format) - 1 : index);
    },
    xml: () => stylesXml(formats),
  };
}

function stylesXml(formats: readonly string[]): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`);
  const xf = (format: number, align: string) =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;
  const cells = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    xf(0, 'center'),
    xf(0, 'left'),
    ...formats.map((_, i) => xf(FIRST_FORMAT + i, 'center')),
  ];
  const numbers = formats.map((code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escaped(code)}"/>`);
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${numbers.length > 0 ? `<numFmts count="${numbers.length}">${numbers.join('')}</numFmts>` : ''}<fonts count="1"><font><sz val="10.5"/><name val="仿宋"/><family val="3"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides.join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
