import { AbstractMessageReader, type DataCallback, Disposable, type Message } from 'vscode-jsonrpc/node';
import { ErrorCode } from './protocol.js';

const LONGEST_HEADER = 4096;
/** No string is longer. */
const LONGEST_BODY = 2 ** 29 - 24;
const HEADER_END = /\r?\n\r?\n/;
const HEADER_LINE = /^[!-9;-~]+:[^\r\n]*$/;
const LENGTH = /^content-length:[ \t]*(\d{1,9})[ \t]*$/im;

/** What the reader does with what is no message. */
export interface Unreadable {
  /** A body that is none; the next message can be told all the same. */
  body(code: number, why: string): void;
  /** A header that is none: nobody knows where the next message begins. */
  stream(why: string): void;
}

/** Reads messages from a stream. The library's reader goes on, or waits for ever, after a header that is none. */
export class FrameReader extends AbstractMessageReader {
  private chunks: Buffer[] = [];
  private size = 0;
  /** Bytes of the body that is awaited; null where a header is. */
  private due: number | null = null;

  constructor(
    private readonly input: NodeJS.ReadableStream,
    private readonly unreadable: Unreadable,
  ) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer) => this.take(chunk, callback);
    this.input.on('error', (error) => this.fireError(error));
    this.input.on('close', () => this.fireClose());
    this.input.on('data', take);
    return Disposable.create(() => this.input.off('data', take));
  }

  private take(chunk: Buffer, callback: DataCallback): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    for (;;) {
      this.due ??= this.header();
      if (this.due === null || this.size < this.due) return;
      const body = this.bytes(this.due).toString();
      this.due = null;
      this.handOn(body, callback);
    }
  }

  private handOn(body: string, callback: DataCallback): void {
    let message: unknown;
    try {
      message = JSON.parse(body);
    } catch (error) {
      this.unreadable.body(ErrorCode.ParseError, String(error));
      return;
    }
    try {
      if (typeof message !== 'object' || message === null || Array.isArray(message)) throw new Error('no object');
      callback(message as Message);
    } catch (error) {
      this.unreadable.body(ErrorCode.InvalidRequest, String(error));
    }
  }

  /** The length that the next header tells, null where it has not come whole. */
  private header(): number | null {
    const whole = this.bytes(this.size);
    const head = whole.toString('latin1', 0, LONGEST_HEADER);
    const end = HEADER_END.exec(head);
    if (!end) {
      this.put(whole);
      if (head.length === LONGEST_HEADER) this.unreadable.stream('a header without an end');
      return null;
    }
    this.put(whole.subarray(end.index + end[0].length));
    const lines = head.slice(0, end.index);
    const length = Number(LENGTH.exec(lines)?.[1] ?? Number.NaN);
    if (length <= LONGEST_BODY && lines.split(/\r?\n/).every((line) => HEADER_LINE.test(line))) return length;
    this.unreadable.stream(`the header ${JSON.stringify(lines.slice(0, 200))}`);
    return null;
  }

  /** Takes bytes from the front. */
  private bytes(count: number): Buffer {
    const whole = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    this.put(whole.subarray(count));
    return whole.subarray(0, count);
  }

  private put(rest: Buffer): void {
    this.chunks = rest.length > 0 ? [rest] : [];
    this.size = rest.length;
  }
}
