import { expect, it } from 'vitest';
import { type Block, toMarkdown, toPlainText } from '../../../src/service/features/rich-text.js';

const BLOCKS: readonly Block[] = [
  { kind: 'title', text: '国办公开办函〔2021〕30号', href: 'https://example.org/a(b)' },
  { kind: 'text', text: '读作 1*2，<script> | 3\n# 四' },
  { kind: 'list', lead: '要写', items: ['1. 一', '- 二', '-3'] },
  { kind: 'rule' },
  { kind: 'link', text: '说明', href: 'https://example.org/' },
];

it('takes nothing in a text for markup', () => {
  expect(toMarkdown(BLOCKS)).toBe(
    [
      '[**国办公开办函〔2021〕30号**](<https://example.org/a(b)>)',
      '读作 1\\*2，\\<script\\> \\| 3 \\# 四',
      '**要写**\n- 1\\. 一\n- \\- 二\n- -3',
      '---',
      '[说明](<https://example.org/>)',
    ].join('\n\n'),
  );
});

it('has no marks where a client shows none', () => {
  expect(toPlainText(BLOCKS)).toBe(
    [
      '国办公开办函〔2021〕30号 https://example.org/a(b)',
      '读作 1*2，<script> | 3\n# 四',
      '要写\n  - 1. 一\n  - - 二\n  - -3',
      '----',
      '说明: https://example.org/',
    ].join('\n\n'),
  );
});
