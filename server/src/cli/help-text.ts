import type { Message } from '../model/finding.js';

/** Words of `gouji --help`. */
export const TEXT = {
  gouji: {
    zh: '勾稽：检查政府信息公开工作年度报告的表格、结构和数字',
    en: 'Gouji checks drafts of annual reports on government information disclosure',
  },
  goujiUsage: { zh: '<命令> [选项]', en: '<command> [options]' },
  version: { zh: '显示版本号', en: 'print the version' },
  lang: { zh: '消息的语言：zh, en', en: 'language of the messages: zh, en' },
  color: { zh: '输出到文件或管道时也用颜色', en: 'use colours even where the output is no terminal' },
  noColor: { zh: '不用颜色', en: 'use no colours' },
  help: { zh: '显示用法', en: 'show help' },
  helpCommand: { zh: '显示一个命令的用法', en: 'show help for a command' },

  checkSummary: { zh: '检查年报，指出哪一格、哪一句有问题', en: 'check reports' },
  check: {
    zh: '检查年报。结果到标准输出，出错的说明到标准错误。',
    en: 'Checks reports. Results go to standard output, messages to standard error.',
  },
  checkUsage: { zh: '[选项] <路径...>', en: '[options] <path...>' },
  paths: {
    zh: '文件、文件夹（.md .markdown .txt .html .htm）或通配符；- 是标准输入',
    en: 'files, folders (.md .markdown .txt .html .htm) or globs; - is standard input',
  },
  format: { zh: '输出格式：', en: 'output format: ' },
  edition: { zh: '按哪一版格式检查：2019, 2021（默认看表格和年度）', en: 'edition to check against: 2019, 2021' },
  previous: {
    zh: '上一年的年报；不写就在同一次检查的文件和年报所在的文件夹里找',
    en: 'the report of the year before; else looked for among the files checked and beside each draft',
  },
  config: { zh: '用这个配置文件，不找 gouji.json', en: 'use this file instead of looking for gouji.json' },
  failOn: {
    zh: '从哪一级起算不通过：error, warning, info（默认 error）',
    en: 'level that fails the check: error, warning, info (default: error)',
  },
  fix: {
    zh: '把有把握的问题直接改好（只改 UTF-8 文件）',
    en: 'apply the safe fixes (UTF-8 files only)',
  },
  threads: {
    zh: '用几个线程检查（默认看有几个核；1 是不另开线程）',
    en: 'threads to check in (default: by the cores; 1 starts none)',
  },
  timing: {
    zh: '最后列出每条规则用了多少时间（到标准错误）',
    en: 'list at the end what each rule took (to standard error)',
  },
  exitStatus: {
    zh: '退出码：0 没有达到 --fail-on 的问题；1 有；2 用法不对，或有文件没能读取。',
    en: 'Exit status: 0 nothing at or above --fail-on; 1 something; 2 a wrong call or an unreadable input.',
  },

  readSummary: { zh: '显示从年报里读到的数', en: 'print what was read' },
  read: { zh: '显示从年报里读到的标题、部分和三张表。', en: 'Prints title, parts and tables as they were read.' },
  readUsage: { zh: '[选项] <文件>', en: '[options] <file>' },
  file: { zh: '文件；- 是标准输入', en: 'a file; - is standard input' },

  formatSummary: { zh: '对齐表格，整理空行', en: 'line the tables up' },
  formatCommand: {
    zh: '把竖线表格对齐，数字靠右，表格和标题前后各空一行；不改任何字和数。结果到标准输出。',
    en: 'Lines up tables made of bars and leaves one empty line around tables and titles. No word and no number changes.',
  },
  formatUsage: { zh: '[选项] <文件>', en: '[options] <file>' },
  write: { zh: '写回文件（只改 UTF-8 文件）', en: 'write the file (UTF-8 only)' },
  checkOnly: { zh: '只看是否整齐：不整齐时退出码是 1', en: 'only tell whether it is formatted; status 1 if not' },

  newSummary: { zh: '新建一份年报，可以从去年的接着写', en: 'write a new draft, blank or from last year’s' },
  newDraft: {
    zh: '按年度用对应的官方格式写一份完整的空白年报：标题、引言、六个部分、三张表、落款。要填的地方写着「【待填：…】」。用 --from 从去年的年报接着写：结转下年度填到上年结转，正文照抄，带着去年的数或事的句子后面标「【待核】」，没有带过来的逐条说明。填完、改完之前 gouji check 都会报出来。',
    en: 'Writes a complete blank draft in the edition of its year, with 【待填：…】 wherever something is to be filled in. With --from it carries on from last year’s report: 结转下年度 becomes 上年结转, the text is kept, sentences with numbers or facts of last year are marked 【待核】, and what could not be carried over is told. gouji check reports what is not done yet.',
  },
  newUsage: {
    zh: '(--organ <机关全称> --year <年度> | --from <去年的年报>) [选项]',
    en: '(--organ <name> --year <year> | --from <file>) [options]',
  },
  from: {
    zh: '从这份去年的年报接着写（.md .txt .html；- 是标准输入）；机关和年度默认为同一机关、下一年',
    en: 'last year’s report (.md, .txt, .html; - is standard input); organ and year are then the same and the next',
  },
  organ: { zh: '机关全称', en: 'full name of the organ' },
  year: { zh: '报告的年度，四位数', en: 'the year that is reported on, four digits' },
  kind: {
    zh: '机关类型：auto（看名称）、government（县级以上政府）、town（乡镇）、street（街道）、office（政府办公室）、department（部门）；政府和乡镇要写考核、评议、追究三项结果',
    en: 'kind of organ: auto (by its name), government, town, street, office, department; governments and towns tell three more results',
  },
  cells: { zh: '表格里先填什么：blank 空着、zero 填 0', en: 'what stands in the cells: blank or zero' },
  output: { zh: '写到这个文件；不写就到标准输出', en: 'write this file instead of standard output' },
  force: { zh: '文件已经有了也覆盖', en: 'overwrite a file that is there' },

  exportSummary: { zh: '导出成 Word、网页、Excel 或数据', en: 'export as Word, web page, Excel or data' },
  exportReport: {
    zh: '按官方版式导出年报。docx：标题、六个部分、带合并单元格的三张表、落款，公文字体，A4；html：干净的网页；xlsx：三张表，合计是公式；json：读到的全部内容。没有写进去的文字都在标准错误里说明。',
    en: 'Exports a report in the official layout. docx: title, six parts, the three tables with their merged cells, signature, in the official fonts on A4; html: a clean web page; xlsx: the three tables, their totals as formulas; json: all that was read. Text that was left out is told on standard error.',
  },
  exportUsage: { zh: '<文件> --to <格式> [选项]', en: '<file> --to <format> [options]' },
  to: { zh: '导出成什么：docx, html, xlsx, json', en: 'what to write: docx, html, xlsx, json' },
  exportOutput: {
    zh: '写到这个文件；不写时，docx 和 xlsx 写在原文件旁边（换扩展名），html 和 json 到标准输出',
    en: 'write this file; else docx and xlsx go beside the draft under its name, html and json to standard output',
  },
  exportCheck: {
    zh: '先检查：还有错误就不导出，退出码是 1',
    en: 'check first: nothing is written while an error stands, and the status is 1',
  },
  exportStatus: {
    zh: '退出码：0 已导出；1 有错误没有导出（--check）；2 用法不对、读不了或写不了。',
    en: 'Exit status: 0 exported; 1 not exported because of errors (--check); 2 a wrong call, or a file that cannot be read or written.',
  },
  importSummary: {
    zh: '把 Word、Excel、PDF、网页、文本变成带标准表的 Markdown 稿',
    en: 'turn a file into a clean Markdown draft',
  },
  importDraft: {
    zh: '把任何写法的年报变成一份整齐的 Markdown 稿：标题、各部分、正文照抄，三张表换成标准的竖线表，每个数都在。稿子到标准输出；认出了什么、没认出什么、什么没有带过来，逐条写到标准错误。',
    en: 'Turns a report in any layout into a clean Markdown draft: title, parts and text as they stand, the tables as standard tables of bars, every number kept. The draft goes to standard output; what was recognised, what was not and what was left out is told on standard error.',
  },
  importUsage: { zh: '[选项] <文件>', en: '[options] <file>' },
  importFile: {
    zh: '.docx .xlsx .pdf .html .htm .txt .md 文件；- 是标准输入',
    en: 'a file: .docx, .xlsx, .pdf, .html, .htm, .txt, .md; - is standard input',
  },

  rollupSummary: { zh: '把各单位的三张表逐格相加', en: 'add up the tables of many reports' },
  rollup: {
    zh: '把各单位的年报逐格相加，写出三张汇总的标准表，并列出加了哪些单位。一个机关有几份的只加一份；别的年度的、不是年报的、读不了的逐个说明，其余照加。有单位没有数的格（如另一版格式没有的行）空着，不写半截的和。',
    en: 'Adds up the reports of the parts, cell by cell, into the three standard tables, and lists what was added. An organ with several files is added once; what is of another year, no report or unreadable is told and the rest is added. A cell in which a part has no number (as a row that its edition has not) is left blank.',
  },
  rollupUsage: {
    zh: '[选项] <路径...> | --config <gouji.json> [汇总的年报]',
    en: '[options] <path...> | --config <gouji.json> [report]',
  },
  rollupPaths: {
    zh: '各单位的年报：文件、文件夹或通配符；用 --config 时是「rollups」里的一份汇总',
    en: 'the reports of the parts: files, folders or globs; with --config the report of one of its roll-ups',
  },
  rollupConfig: {
    zh: '各单位按这个 gouji.json 的「rollups」',
    en: 'take the parts from “rollups” of this gouji.json',
  },
  rollupYear: {
    zh: '加哪一年度的；不写就看汇总的年报，或各单位共同的年度',
    en: 'the year to add up; else that of the whole, or the one that all parts are of',
  },
  rollupStatus: {
    zh: '退出码：0 全部加进去了；2 用法不对，或有单位、有格没有加进去（其余的照加）。',
    en: 'Exit status: 0 all was added; 2 a wrong call, or a part or a cell that was not (the rest is added).',
  },

  explain: { zh: '解释一条规则或一个法条', en: 'explain a rule or a statute item' },
  explainUsage: { zh: '<编号>', en: '<id>' },
  id: { zh: '规则（A02）或法条（条例/20/5、第二十条第（五）项）', en: 'a rule (A02) or a statute item (条例/20/5)' },

  lsp: { zh: '启动语言服务器，供编辑器使用', en: 'start the language server' },
  stdio: { zh: '用标准输入输出通信（目前唯一的方式）', en: 'talk over standard input and output (the only way)' },

  titles: {
    'Usage:': { zh: '用法：', en: 'Usage:' },
    'Arguments:': { zh: '参数：', en: 'Arguments:' },
    'Options:': { zh: '选项：', en: 'Options:' },
    'Global Options:': { zh: '通用选项：', en: 'Global options:' },
    'Commands:': { zh: '命令：', en: 'Commands:' },
  },
} satisfies Record<string, Message | Record<string, Message>>;
