/** The editor around a webview. */
export interface Host<From> {
  postMessage(message: From): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host<never>;

/** Can be had once in the life of a page. */
export function acquireHost<From>(): Host<From> {
  return acquireVsCodeApi() as unknown as Host<From>;
}

/** Hears what the extension sends; nothing else can post to a webview's own window and name its types. */
export function onMessage<To extends { readonly type: string }>(hear: (message: To) => void): void {
  window.addEventListener('message', ({ data }: MessageEvent<To>) => {
    if (typeof data?.type === 'string') hear(data);
  });
}
