import { fold } from '../text/fold.js';
import { defineRule } from './define-rule.js';

export default defineRule({
  id: 'P04',
  name: 'private-mailbox',
  level: 'info',
  summary: { zh: '机关邮箱不用商业邮箱', en: 'An organ’s mailbox is not a private one' },
  why: {
    zh: 'QQ、163 等商业邮箱不便管理，也容易被冒用；机关应用政务邮箱。',
    en: 'Commercial mailboxes are hard to manage and easy to forge.',
  },
  remedy: { zh: '换成政务邮箱，没有的留电话。', en: 'Give an official mailbox, or a telephone.' },
  basis: [],
  messages: {
    mailbox: {
      zh: '「{mailbox}」是商业邮箱。有政务邮箱的换成政务邮箱。',
      en: '「{mailbox}」 is a commercial mailbox; use an official one where there is one.',
    },
  },
  examples: {
    bad: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n电子邮箱：⟦sljxxgk@163.com⟧。\n六、其他需要报告的事项\n无。\n',
    ],
    good: [
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n电子邮箱：xxgk@example.gov.cn。\n六、其他需要报告的事项\n无。\n',
      '示例县示例局2023年政府信息公开工作年度报告\n\n一、总体情况\n网址：www.163.com。\n六、其他需要报告的事项\n无。\n',
    ],
  },
  check(report, ctx) {
    const text = fold(report.prose.text);
    for (const match of text.matchAll(
      /@(?:vip\.)?(?:qq|163|126|yeah|sina|sohu|139|189|hotmail|gmail|outlook|foxmail|aliyun)\.(?:com|cn|net)/gi,
    )) {
      const local = /[\w.+-]{1,40}$/.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '';
      const start = match.index - local.length;
      const end = match.index + match[0].length;
      if (local) ctx.report(report.prose.span(start, end), 'mailbox', { mailbox: text.slice(start, end) });
    }
  },
});
