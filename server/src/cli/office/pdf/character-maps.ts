import ucs2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gbH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gbkH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbkV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gbk2kH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gbk2kV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import gbkpH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gbkpV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap';
import gbpcH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gbpcV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import uniUcs2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniUcs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniUtf16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';
import uniUtf16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap';

/** The encodings of simplified Chinese that a PDF names without having them in it; those of other scripts stay out. */
const MAPS: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'Adobe-GB1-UCS2': ucs2,
  'GB-EUC-H': gbH,
  'GB-EUC-V': gbV,
  'GBK-EUC-H': gbkH,
  'GBK-EUC-V': gbkV,
  'GBK2K-H': gbk2kH,
  'GBK2K-V': gbk2kV,
  'GBKp-EUC-H': gbkpH,
  'GBKp-EUC-V': gbkpV,
  'GBpc-EUC-H': gbpcH,
  'GBpc-EUC-V': gbpcV,
  'UniGB-UCS2-H': uniUcs2H,
  'UniGB-UCS2-V': uniUcs2V,
  'UniGB-UTF16-H': uniUtf16H,
  'UniGB-UTF16-V': uniUtf16V,
};

/** A map by the name of its file; nothing is read from anywhere. */
export function characterMap(filename: string): Uint8Array {
  const map = MAPS[filename.replace(/\.bcmap$/, '')];
  if (!map) throw new Error(`no ${filename}`);
  return map.slice();
}
