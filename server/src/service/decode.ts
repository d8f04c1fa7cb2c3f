import type { Message } from '../model/finding.js';
import { InputProblem } from './input-problem.js';

/** A decoded text without its byte order mark, and what it was decoded from. */
export interface Decoded {
  readonly text: string;
  /** Name of the encoding as TextDecoder knows it: `utf-8`, `gb18030`, `utf-16le`, … */
  readonly encoding: string;
  readonly bom: boolean;
}

/**
 * Decodes a file: byte order mark, UTF-16 where there are NUL bytes, strict UTF-8, the charset that an HTML page declares,
 * GB18030. Throws an InputProblem where none of them holds: a text with replacement characters is never returned.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const signature = SIGNATURES.find(({ magic }) => startsWith(bytes, magic));
  if (signature) throw new InputProblem(signature.message);
  if (bytes.includes(0)) return decodeUtf16(bytes);

  const utf8 = attempt(bytes, 'utf-8');
  if (utf8 !== null) return asText(utf8, 'utf-8');
  const damage = damagedUtf8Line(bytes);
  if (damage !== null) throw new InputProblem(MESSAGES.damaged, { line: damage });
  const declared = declaredCharset(bytes);
  if (declared) {
    const text = attempt(bytes, declared);
    if (text !== null) return asText(text, declared);
  }
  const chinese = attempt(bytes, 'gb18030');
  if (chinese !== null) return asText(chinese, 'gb18030');
  throw new InputProblem(MESSAGES.unknown);
}

const MESSAGES = {
  damaged: {
    zh: '第 {line} 行有损坏的字节，不是完整的 UTF-8 文本；请用原来的程序重新另存为 UTF-8',
    en: 'line {line} has damaged bytes and is not valid UTF-8; save the file again as UTF-8',
  },
  unknown: {
    zh: '认不出文字编码（试过 UTF-8、UTF-16、GB18030）；请另存为 UTF-8 文本',
    en: 'unknown text encoding (tried UTF-8, UTF-16, GB18030); save the file as UTF-8 text',
  },
  binary: {
    zh: '不是文本文件（里面是二进制数据）；请另存为 .txt、.md 或 .html',
    en: 'not a text file (it holds binary data); save it as .txt, .md or .html',
  },
  utf32: {
    zh: '是 UTF-32 编码，不支持；请另存为 UTF-8',
    en: 'UTF-32 is not supported; save the file as UTF-8',
  },
  office: {
    zh: '是 Word、WPS、Excel 或压缩文件，不是文本；请另存为纯文本或网页，或把全文复制到 .txt 里再检查',
    en: 'a Word, Excel or zip file, not a text; save it as plain text or HTML first',
  },
  pdf: {
    zh: '是 PDF，不是文本；请把全文复制到 .txt 里再检查',
    en: 'a PDF, not a text; copy its text into a .txt file first',
  },
} satisfies Record<string, Message>;

const SIGNATURES: readonly { readonly magic: readonly number[]; readonly message: Message }[] = [
  { magic: [0x50, 0x4b, 0x03, 0x04], message: MESSAGES.office },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], message: MESSAGES.office },
  { magic: [0x25, 0x50, 0x44, 0x46, 0x2d], message: MESSAGES.pdf },
];

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const utf32 = startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]);
  if (utf32) throw new InputProblem(MESSAGES.utf32);
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) {
    const text = attempt(bytes, 'utf-8');
    if (text === null) throw new InputProblem(MESSAGES.damaged, { line: firstDamagedLine(bytes) });
    return { ...asText(text, 'utf-8'), bom: true };
  }
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  if (!utf16) return null;
  const text = attempt(bytes, utf16);
  if (text === null) throw new InputProblem(MESSAGES.unknown);
  return { ...asText(text, utf16), bom: true };
}

/** UTF-16 without a mark: the byte order in which nearly all of it reads as text. */
function decodeUtf16(bytes: Uint8Array): Decoded {
  const readings = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = bytes.length % 2 === 0 ? attempt(bytes, encoding) : null;
    return { encoding, text: text ?? '', usual: text === null ? 0 : shareOfUsual(text) };
  });
  const [little, big] = readings as [(typeof readings)[0], (typeof readings)[0]];
  const best = little.usual >= big.usual ? little : big;
  if (best.usual < 0.95) throw new InputProblem(MESSAGES.binary);
  return asText(best.text, best.encoding);
}

const USUAL = /[\t\n\r\u0020-\u024f\u2000-\u33ff\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]/g;

function shareOfUsual(text: string): number {
  return (text.match(USUAL)?.length ?? 0) / text.length;
}

/** Text that is full of control characters is binary data that happened to decode. */
function asText(text: string, encoding: string): Decoded {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32 && code !== 27)) controls++;
  }
  if (controls > 8 && controls > text.length / 100) throw new InputProblem(MESSAGES.binary);
  return { text, encoding, bom: false };
}

/** The text, or null where the bytes are not of the encoding. A byte order mark is taken off. */
function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return decoderOf(encoding).decode(bytes);
  } catch {
    // What it stopped at may still be in it.
    DECODERS.delete(encoding);
    return null;
  }
}

const DECODERS = new Map<string, InstanceType<typeof TextDecoder>>();

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  const decoder = DECODERS.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  DECODERS.set(encoding, decoder);
  return decoder;
}

/**
 * Number of the first damaged line where the bytes are UTF-8 but for a few; null where they are something else.
 * Without this a cut-off UTF-8 text could pass as GB18030 and be read as gibberish.
 */
function damagedUtf8Line(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[\u2e80-\ufffc]/g)?.length ?? 0;
  return sound > 0 && damaged <= 1 + sound / 10 ? firstDamagedLine(bytes) : null;
}

function firstDamagedLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  const before = text.slice(0, text.indexOf('\ufffd'));
  return (before.match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
}

const HEAD_BYTES = 4096;

/** The charset of `<meta charset="gbk">` or of `content="text/html; charset=gbk"`, where TextDecoder knows it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const label = /<meta[^<>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,30})/i.exec(head)?.[1];
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, i) => bytes[i] === byte);
}
