import { Writable } from 'node:stream';

const FIRST_OF_HEADER = 'C'.charCodeAt(0);

/**
 * Writes each message in one piece. The library writes the header and then the content, which is a system call and a
 * turn of the event loop more for every answer.
 */
export function wholeMessages(out: Writable): Writable {
  let header: Buffer | null = null;
  const messages = new Writable({
    write(chunk: Buffer, _, done) {
      if (header === null && chunk[0] === FIRST_OF_HEADER) {
        header = chunk;
        done();
        return;
      }
      const whole = header === null ? chunk : Buffer.concat([header, chunk]);
      header = null;
      out.write(whole, done);
    },
  });
  out.on('error', (error) => messages.destroy(error));
  out.on('close', () => messages.destroy());
  return messages;
}
