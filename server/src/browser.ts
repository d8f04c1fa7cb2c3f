import { runWorkerServer } from './lsp/worker.js';

runWorkerServer();
