declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

declare module '*.bcmap' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
