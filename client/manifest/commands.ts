import type { Message } from '../../server/src/model/finding.js';

/** A command of the extension as package.json shows it; its title goes to the package.nls files. */
export interface CommandSource {
  /** Without `gouji.`. */
  readonly id: string;
  readonly title: Message;
  /** A codicon, for commands that stand in a title bar. */
  readonly icon?: string;
  /** When the palette offers it; null for always, `NEVER` for what only menus, links and walkthroughs call. */
  readonly when: string | null;
  readonly menus?: readonly MenuPlace[];
  readonly keys?: readonly Keybinding[];
}

export interface MenuPlace {
  readonly menu: string;
  readonly when?: string;
  readonly group: string;
}

export interface Keybinding {
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
}

/** Set once the server was started: a document could be a report. */
const ACTIVE = 'gouji.active';
/** The server has told that the text being edited is a report. */
const IN_REPORT = 'gouji.isReport';

/** A file of another program that can be made a draft. */
const IMPORTABLE = 'resourceExtname =~ /^\\.(docx|xlsx|pdf|html?)$/i';
/** What only menus and links call. */
const NEVER = 'false';
const DESK = 'view == gouji.reports';
const ON_REPORT = `${DESK} && viewItem == report`;

/** In the order of the palette's menu file. Add a command here, then `npm run generate`. */
export const COMMANDS: readonly CommandSource[] = [
  { id: 'newReport', title: { zh: '新建年报…', en: 'New Report…' }, when: null },
  {
    id: 'importReport',
    title: { zh: '导入 Word、Excel、PDF 或网页…', en: 'Import Word, Excel, PDF or Web File…' },
    when: null,
    menus: [{ menu: 'explorer/context', when: IMPORTABLE, group: '3_gouji' }],
  },
  { id: 'insertTables', title: { zh: '插入标准表…', en: 'Insert Standard Tables…' }, when: IN_REPORT },
  { id: 'convertTables', title: { zh: '把粘贴来的表转成标准表', en: 'Convert Pasted Tables' }, when: IN_REPORT },
  { id: 'recomputeTotals', title: { zh: '重算总计', en: 'Recompute Totals' }, when: IN_REPORT },
  { id: 'formatReport', title: { zh: '对齐表格', en: 'Line Up Tables' }, when: IN_REPORT },
  { id: 'showRule', title: { zh: '查看规则…', en: 'Show Rule…' }, when: null },
  {
    id: 'markdownPreview',
    title: { zh: '预览 Markdown', en: 'Preview Markdown' },
    when: 'editorLangId == gouji',
    keys: [{ key: 'ctrl+k v', mac: 'cmd+k v', when: 'editorLangId == gouji' }],
  },
  {
    id: 'openPreview',
    title: { zh: '打开预览', en: 'Open Preview' },
    when: IN_REPORT,
  },
  {
    id: 'openPreviewToSide',
    title: { zh: '在侧边预览', en: 'Open Preview to the Side' },
    icon: 'table',
    when: IN_REPORT,
    menus: [{ menu: 'editor/title', when: IN_REPORT, group: 'navigation@1' }],
  },
  { id: 'openSample', title: { zh: '打开示例稿', en: 'Open the Sample Draft' }, when: null },
  { id: 'openTableForm', title: { zh: '填写表格', en: 'Fill In Tables' }, when: IN_REPORT },
  {
    id: 'goToFirstProblem',
    title: { zh: '转到第一个问题', en: 'Go to First Problem' },
    when: IN_REPORT,
  },
  {
    id: 'checkWorkspace',
    title: { zh: '检查工作区里的全部年报', en: 'Check All Reports in the Workspace' },
    icon: 'checklist',
    when: null,
    menus: [{ menu: 'view/title', when: `${DESK} && !gouji.deskChecking`, group: 'navigation@1' }],
  },
  {
    id: 'stopChecking',
    title: { zh: '停止检查', en: 'Stop Checking' },
    icon: 'debug-stop',
    when: 'gouji.deskChecking',
    menus: [{ menu: 'view/title', when: `${DESK} && gouji.deskChecking`, group: 'navigation@1' }],
  },
  {
    id: 'filterReports',
    title: { zh: '筛选年报…', en: 'Filter Reports…' },
    icon: 'filter',
    when: NEVER,
    menus: [{ menu: 'view/title', when: DESK, group: 'navigation@2' }],
  },
  {
    id: 'clearFilter',
    title: { zh: '取消筛选', en: 'Show All Reports' },
    when: NEVER,
    menus: [{ menu: 'view/title', when: DESK, group: '2_filter' }],
  },
  {
    id: 'groupByOrgan',
    title: { zh: '按机关排列', en: 'Group by Organ' },
    icon: 'organization',
    when: NEVER,
    menus: [{ menu: 'view/title', when: `${DESK} && gouji.deskGrouping != organ`, group: 'navigation@3' }],
  },
  {
    id: 'groupByYear',
    title: { zh: '按年度排列', en: 'Group by Year' },
    icon: 'calendar',
    when: NEVER,
    menus: [{ menu: 'view/title', when: `${DESK} && gouji.deskGrouping == organ`, group: 'navigation@3' }],
  },
  {
    id: 'exportReports',
    title: { zh: '导出年报清单…', en: 'Export the List of Reports…' },
    when: null,
    menus: [{ menu: 'view/title', when: DESK, group: '3_export' }],
  },
  {
    id: 'compareWithLastYear',
    title: { zh: '与去年比较', en: 'Compare with Last Year' },
    icon: 'compare-changes',
    when: IN_REPORT,
    menus: [{ menu: 'view/item/context', when: ON_REPORT, group: 'inline' }],
  },
  {
    id: 'compareReports',
    title: { zh: '比较两份年报…', en: 'Compare Two Reports…' },
    when: null,
    menus: [{ menu: 'view/item/context', when: ON_REPORT, group: '1_compare' }],
  },
  { id: 'restartServer', title: { zh: '重新启动', en: 'Restart' }, when: ACTIVE },
  { id: 'showLog', title: { zh: '显示日志', en: 'Show Log' }, when: ACTIVE },
];
