import { parentPort, workerData } from 'node:worker_threads';
import { answerOf } from '../file-text.js';
import { pdfText } from './pdf-text.js';
import { readPages } from './read-pages.js';

/** A PDF is read apart from the command, which ends it where it takes too long or too much memory. */
parentPort!.postMessage(await answerOf(async () => pdfText(await readPages(workerData as Uint8Array))));
