/** One name for all the URIs of a file: clients and hosts escape differently and write drive letters either way. */
export function uriKey(uri: string): string {
  return unescaped(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
