import type { CommanderError } from 'commander';
import type { Locale, Message } from '../model/finding.js';
import { render } from '../service/messages.js';

const MESSAGES: Readonly<Record<string, Message>> = {
  'commander.unknownCommand': { zh: '没有「{name}」这个命令', en: 'unknown command: {name}' },
  'commander.unknownOption': { zh: '没有「{name}」这个选项', en: 'unknown option: {name}' },
  'commander.missingArgument': { zh: '少了参数：{name}', en: 'missing argument: {name}' },
  'commander.optionMissingArgument': { zh: '选项 {name} 后面少了值', en: 'the option {name} needs a value' },
  'commander.invalidArgument': { zh: '选项 {name} 不能是「{value}」', en: '{name} cannot be {value}' },
  'commander.conflictingOption': { zh: '{name} 和 {value} 不能一起用', en: '{name} cannot go with {value}' },
  'commander.excessArguments': { zh: '参数太多', en: 'too many arguments' },
};
const SUGGESTION: Message = { zh: '；是不是 {suggestion}？', en: '; did you mean {suggestion}?' };
const ALLOWED: Message = { zh: '；可以是 {allowed}', en: '; allowed: {allowed}' };
const HELP: Message = { zh: '（用法：gouji --help）', en: ' (see gouji --help)' };

/** A wrong call told in the user's language; commander itself speaks English only. */
export function usageMessage(error: CommanderError, locale: Locale): string {
  const message = MESSAGES[error.code];
  if (!message) return error.message;
  const [name = '', value = ''] = quoted(error);
  let text = render(message, { name, value }, locale);
  const suggestion = /\(Did you mean (?:one of )?(.*)\?\)/.exec(error.message)?.[1];
  if (suggestion) text += render(SUGGESTION, { suggestion }, locale);
  const allowed = /Allowed choices are (.*)\.$/.exec(error.message)?.[1];
  if (allowed) text += render(ALLOWED, { allowed }, locale);
  return text + HELP[locale];
}

/** The names that commander quotes: the option before the value in its message about choices. */
function quoted(error: CommanderError): string[] {
  return [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
}
