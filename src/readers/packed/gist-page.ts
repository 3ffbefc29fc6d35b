/** The page of a gist as a browser saves it: every file is a table that says its path. */

import type { TextFormat } from '../text-format.ts'
import { splitBy } from './layout.ts'

export const gistPage: TextFormat = {
  name: 'gist-page',
  ...splitBy([
    {
      first: '<',
      pattern:
        /<![Dd][Oo][Cc][Tt][Yy][Pp][Ee] [Hh][Tt][Mm][Ll]>[\s\S]*https:\/\/(?:gist\.github\.com|github\.githubassets\.com)/y,
      anchor: 'data-tagsearch-path="',
      header: /data-tagsearch-path="(?<path>[^"\n]{1,512})"[^>\n]{0,600}>/y,
      closes: ['</table>'],
      isInline: true,
    },
  ]),
}
