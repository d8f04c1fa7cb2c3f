import {
  type Handler,
  LocalPdfManager,
  type OperatorChunk,
  type PdfPage,
  type Sink,
  setVerbosityLevel,
  type TextContent,
  XRefParseException,
} from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { characterMap } from './character-maps.js';
import type { Matrix, Operators } from './rules.js';

export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface PageContent {
  readonly items: readonly TextItem[];
  readonly operators: Operators;
  /** From the page's own places to points from its top left corner, as it is seen. */
  readonly transform: Matrix;
  readonly height: number;
}

export interface Pdf {
  readonly pages: number;
  page(index: number): Promise<PageContent>;
}

const OPTIONS = {
  cMapPacked: true,
  ignoreErrors: true,
  // Pictures are not decoded.
  maxImageSize: 1,
  canvasMaxAreaInBytes: -1,
  fontExtraProperties: false,
};

/** Nothing is drawn; the encodings of simplified Chinese are the only files there are. */
const HANDLER: Handler = {
  send() {},
  sendWithPromise: async (_, { filename }) => characterMap(filename),
};

const TASK = { name: 'read', ensureNotTerminated() {} };

/** Every operator, as it stands: nothing is put together for drawing. */
const ALL_OPERATORS = 256;

/** A PDF as the library reads it. Rejects with the library's errors. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  setVerbosityLevel(0);
  const pdf = new LocalPdfManager({ source: bytes, docId: 'd', handler: HANDLER, evaluatorOptions: { ...OPTIONS } });
  try {
    await parse(pdf, false);
  } catch (error) {
    if (!(error instanceof XRefParseException)) throw error;
    await parse(pdf, true);
  }
  return {
    pages: (await pdf.ensureDoc('numPages')) as number,
    page: async (index) => contentOf(await pdf.getPage(index)),
  };
}

/** `isDamaged`: looks for the parts of a file whose list of them is wrong. */
async function parse(pdf: LocalPdfManager, isDamaged: boolean): Promise<void> {
  await pdf.ensureDoc('checkHeader');
  await pdf.ensureDoc('parseStartXRef');
  for (const step of ['parse', 'checkFirstPage', 'checkLastPage']) await pdf.ensureDoc(step, [isDamaged]);
}

async function contentOf(page: PdfPage): Promise<PageContent> {
  // Notes and form fields are drawn upon the page: they are not the report's.
  Object.defineProperty(page, 'annotations', { value: [] });
  const texts = collector<TextContent>();
  await page.extractTextContent({ handler: HANDLER, task: TASK, sink: texts });
  const drawn = collector<OperatorChunk>();
  await page.getOperatorList({ handler: HANDLER, task: TASK, sink: drawn, intent: ALL_OPERATORS });
  return {
    items: texts.chunks.flatMap(({ items }) => items.flatMap((item) => ('str' in item ? [item] : []))),
    operators: {
      fnArray: drawn.chunks.flatMap(({ fnArray }) => fnArray),
      argsArray: drawn.chunks.flatMap(({ argsArray }) => argsArray),
    },
    ...placed(page),
  };
}

/** Keeps what comes, as it is at that moment: the library uses its lists again. */
function collector<Chunk extends object>(): Sink<Chunk> & { readonly chunks: readonly Chunk[] } {
  const chunks: Chunk[] = [];
  return {
    chunks,
    desiredSize: Number.POSITIVE_INFINITY,
    ready: Promise.resolve(),
    enqueue: (chunk) => {
      const copied = Object.entries(chunk).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]);
      chunks.push(Object.fromEntries(copied) as Chunk);
    },
  };
}

/** The page turned and set as it is seen, its first line at the top. */
function placed({
  view: [left, bottom, right, top],
  rotate,
  userUnit: u,
}: PdfPage): Omit<PageContent, 'items' | 'operators'> {
  const width = right - left;
  const height = top - bottom;
  switch (rotate) {
    case 90:
      return { transform: [0, u, u, 0, -bottom * u, -left * u], height: width * u };
    case 180:
      return { transform: [-u, 0, 0, u, right * u, -bottom * u], height: height * u };
    case 270:
      return { transform: [0, -u, -u, 0, top * u, right * u], height: width * u };
    default:
      return { transform: [u, 0, 0, -u, -left * u, top * u], height: height * u };
  }
}
