import type { Locale, Message, MessageArgs } from '../model/finding.js';

/** The message in the locale with `{name}` replaced by its argument; an argument that is not given stays visible. */
export function render(message: Message, args: MessageArgs, locale: Locale): string {
  return message[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    return value === undefined ? whole : String(value);
  });
}
