// Loaded before the server: on SIGUSR2 it collects what nothing holds any more, and writes down, a line each, how many
// bytes are still held and how many the process takes, into the file that HEAP_LOG names.
const { appendFileSync } = require('node:fs');

process.on('SIGUSR2', () => {
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  appendFileSync(process.env.HEAP_LOG, `${JSON.stringify({ held: heapUsed + external, resident: rss })}\n`);
});
