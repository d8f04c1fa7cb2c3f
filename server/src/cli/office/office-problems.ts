import type { Message } from '../../model/finding.js';

/** Why an office file cannot be read. */
export const PROBLEMS = {
  locked: {
    zh: '文件有密码，读不了；请在 Word、WPS 或 Excel 里去掉密码后另存，再导入',
    en: 'the file has a password; save it without one and import that',
  },
  old: {
    zh: '是旧格式（.doc、.xls 或 .wps），读不了；请另存为 .docx 或 .xlsx，再导入',
    en: 'an old format (.doc, .xls or .wps); save it as .docx or .xlsx and import that',
  },
  notZip: {
    zh: '扩展名是 {extension}，内容却不是；请在原来的程序里打开，另存为 {extension}',
    en: 'named {extension} but no such file; open it where it came from and save it as {extension}',
  },
  damaged: {
    zh: '文件不完整或已损坏，读不了；请重新复制一份，或在原来的程序里打开后另存',
    en: 'the file is damaged or cut off; copy it again, or open it where it came from and save it anew',
  },
  large: {
    zh: '解压后太大（超过 {max} MB），没有读；年报不会有这么大，请看看是不是选错了文件',
    en: 'too large once unpacked (more than {max} MB), not read; is it the right file?',
  },
  many: {
    zh: '里面的内容太多，没有读；年报不会有这么大，请看看是不是选错了文件',
    en: 'too much in it, not read; is it the right file?',
  },
  deep: {
    zh: '里面的层次太深，没有读；请看看是不是选错了文件',
    en: 'nested too deeply, not read; is it the right file?',
  },
  unknown: {
    zh: '不是 Word 或 Excel 文件，读不了；请另存为 .docx、.xlsx 或网页，再导入',
    en: 'neither a Word nor an Excel file; save it as .docx, .xlsx or HTML and import that',
  },
  lockedPdf: {
    zh: 'PDF 有密码，读不了；请去掉密码后另存，再导入',
    en: 'the PDF has a password; save it without one and import that',
  },
  manyPages: {
    zh: '超过 {max} 页，没有读；年报不会有这么长，请看看是不是选错了文件',
    en: 'more than {max} pages, not read; is it the right file?',
  },
  slowPdf: {
    zh: '半分钟还没有读完，没有再读；请用原来的 Word 文件导入',
    en: 'not read within half a minute, given up; import the Word file it was made from',
  },
  scannedPdf: {
    zh: 'PDF 里只有图，没有文字（扫描件）；请用原来的 Word 文件导入，或识别成文字后再导入',
    en: 'the PDF has pictures only (a scan); import the Word file it was made from, or have its text recognised first',
  },
} satisfies Record<string, Message>;
