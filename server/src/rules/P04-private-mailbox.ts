import { fold } from '../text/fold.js';
import { matchesIn } from '../text/matches.js';
import { defineRule } from './define-rule.js';
import { partOneFragment } from './text/fragments.js';

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
      partOneFragment('电子邮箱：⟦sljxxgk@163.com⟧。'),
      partOneFragment('联系邮箱：⟦slxrmzf@qq.com⟧。'),
      partOneFragment('邮箱⟦slj_2023@126.com⟧，邮编364400。'),
      partOneFragment('投稿请发⟦sl.xxgk@vip.163.com⟧。'),
      partOneFragment('电子邮件：⟦slzzfb@sina.cn⟧'),
    ],
    good: [
      partOneFragment('电子邮箱：xxgk@example.gov.cn。'),
      partOneFragment('网址：www.163.com。'),
      partOneFragment('电子邮箱：slj@shili.gov.cn、12345@example.org.cn。'),
      partOneFragment('微博@示例发布，可用QQ、163邮箱账号登录。'),
      partOneFragment('申请可以发送至公开指南所列的邮箱。'),
    ],
  },
  each: 'line',
  check(report, ctx) {
    const text = fold(report.prose.text);
    for (const match of matchesIn(
      text,
      /@(?:vip\.)?(?:qq|163|126|yeah|sina|sohu|139|189|hotmail|gmail|outlook|foxmail|aliyun)\.(?:com|cn|net)/gi,
    )) {
      const local = /[\w.+-]{1,40}$/.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '';
      const start = match.index - local.length;
      const end = match.index + match[0].length;
      if (local) ctx.report(report.prose.span(start, end), 'mailbox', { mailbox: text.slice(start, end) });
    }
  },
});
