/** Pages of a documentation in one text, as sites offer them to models under the name of llms-full.txt. */

import type { TextFormat } from '../text-format.ts'
import { type Layout, splitBy } from './layout.ts'

const LAYOUTS: readonly Layout[] = [
  {
    first: '#',
    pattern: /# [^\n]{1,300}\nSource: https?:\/\//y,
    anchor: '\nSource: http',
    header: /# [^\r\n]{1,300}\r?\nSource: (?<path>https?:\/\/[^\s]{1,500})\r?\n/y,
  },
  {
    first: '<',
    pattern: /<doc title="/y,
    anchor: '<doc title="',
    header: /<doc title="(?<path>[^"\n]{1,300})"[^>\n]{0,300}>/y,
    closes: ['</doc>'],
    isInline: true,
  },
]

/** Published pages are no repository. */
export const llmsFull: TextFormat = { name: 'llms-full', ...splitBy(LAYOUTS) }
