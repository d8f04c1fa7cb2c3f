/** What scripts/build/pdf-core.mjs lets out of the library, which exports nothing of it by itself. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const OPS: Readonly<
    Record<
      | ('closeEOFillStroke' | 'closeFillStroke' | 'closeStroke' | 'constructPath' | 'eoFill' | 'eoFillStroke')
      | ('fill' | 'fillStroke' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'restore' | 'save')
      | ('setTextRenderingMode' | 'stroke' | 'transform'),
      number
    >
  >;
  export function setVerbosityLevel(level: number): void;
  export class PasswordException extends Error {}
  export class XRefParseException extends Error {}

  export class LocalPdfManager {
    constructor(options: {
      readonly source: Uint8Array;
      readonly docId: string;
      readonly handler: Handler;
      readonly evaluatorOptions: Record<string, unknown>;
    });
    ensureDoc(step: string, args?: readonly unknown[]): Promise<unknown>;
    getPage(index: number): Promise<PdfPage>;
  }

  /** Gets what is to be drawn, and is asked for files. */
  export interface Handler {
    send(): void;
    sendWithPromise(action: string, file: { readonly filename: string }): Promise<Uint8Array>;
  }

  export interface PdfPage {
    readonly view: readonly [number, number, number, number];
    readonly rotate: number;
    readonly userUnit: number;
    extractTextContent(asked: { handler: Handler; task: Task; sink: Sink<TextContent> }): Promise<void>;
    getOperatorList(asked: {
      handler: Handler;
      task: Task;
      sink: Sink<OperatorChunk>;
      intent: number;
    }): Promise<unknown>;
  }

  export interface Task {
    readonly name: string;
    ensureNotTerminated(): void;
  }

  export interface Sink<Chunk> {
    readonly desiredSize: number;
    readonly ready: Promise<void>;
    enqueue(chunk: Chunk): void;
  }

  export interface TextItem {
    readonly str: string;
    readonly transform: readonly number[];
    readonly width: number;
    readonly height: number;
  }

  export interface TextContent {
    readonly items: readonly (TextItem | { readonly type: string })[];
  }

  export interface OperatorChunk {
    readonly fnArray: readonly number[];
    // biome-ignore lint/suspicious/noExplicitAny: each operator has arguments of its own.
    readonly argsArray: readonly any[];
  }
}

declare module '*.bcmap' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
