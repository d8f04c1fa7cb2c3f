import { extname } from 'node:path';
import { decode } from '../../service/decode.js';
import { InputProblem } from '../../service/input-problem.js';
import { readDocx } from './docx/read-docx.js';
import { answerOf, type FileAnswer, type FileText } from './file-text.js';
import { PROBLEMS } from './office-problems.js';
import { readPdf } from './pdf/read-pdf.js';
import { readXlsx } from './xlsx/read-xlsx.js';
import { unzipXml } from './zip.js';

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const OFFICE_EXTENSIONS = ['.docx', '.xlsx', '.pdf'];

/** The text of a file of any kind, told by its bytes and not by its name, or why it could not be read. */
export function readFileText(name: string, bytes: Uint8Array): Promise<FileAnswer> {
  return answerOf(() => read(name, bytes));
}

function read(name: string, bytes: Uint8Array): FileAnswer | Promise<FileAnswer> {
  if (startsWith(bytes, ZIP)) return readPackage(unzipXml(bytes));
  if (startsWith(bytes, COMPOUND)) throw new InputProblem(isLocked(bytes) ? PROBLEMS.locked : PROBLEMS.old);
  if (startsWith(bytes, PDF)) return readPdf(bytes);
  const extension = extname(name).toLowerCase();
  if (OFFICE_EXTENSIONS.includes(extension)) throw new InputProblem(PROBLEMS.notZip, { extension });
  return { text: decode(bytes).text, notes: [] };
}

function readPackage(files: ReadonlyMap<string, Uint8Array>): FileText {
  if (files.has('word/document.xml')) return readDocx(files);
  if (files.has('xl/workbook.xml')) return readXlsx(files);
  throw new InputProblem(PROBLEMS.unknown);
}

/** A file with a password is an old compound file with these streams; their names are in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte);
}
