import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileAnswer } from '../file-text.js';
import { PROBLEMS } from '../office-problems.js';

/** A report takes a second or two. */
const MOST_SECONDS = 30;
/** Above what the process holds already; a report takes some 100. */
const MOST_MEGABYTES = 512;
const LOOK_EVERY = 250;

/** The text of a PDF, or why it could not be read. */
export function readPdf(bytes: Uint8Array): Promise<FileAnswer> {
  const worker = new Worker(pathToFileURL(join(__dirname, 'pdf.mjs')), {
    // Of its own: small files are read into a part of a larger buffer, and the library looks at all of that.
    workerData: new Uint8Array(bytes),
    // The library writes warnings of its own.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  const end = Date.now() + MOST_SECONDS * 1000;
  const most = process.memoryUsage.rss() + MOST_MEGABYTES * 1024 * 1024;
  return new Promise<FileAnswer>((done) => {
    const refuse = (text: (typeof PROBLEMS)[keyof typeof PROBLEMS]) => done({ problem: { text, args: {} } });
    const watch = setInterval(() => {
      if (Date.now() > end) refuse(PROBLEMS.slowPdf);
      else if (process.memoryUsage.rss() > most) refuse(PROBLEMS.many);
      else return;
      void worker.terminate();
    }, LOOK_EVERY);
    worker.on('message', done);
    worker.on('error', (error) => {
      refuse('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? PROBLEMS.many : PROBLEMS.damaged);
    });
    worker.on('exit', () => {
      clearInterval(watch);
      refuse(PROBLEMS.damaged);
    });
  });
}
