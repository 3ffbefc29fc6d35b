/** What Codefetch makes of a repository: its tree, and a fence for every file under its path. Its JSON is JSON. */
import { packedFormat } from './layout.ts'

export const codefetch = packedFormat('codefetch', 'Codefetch', [
  {
    first: '<#',
    pattern: /(?:<filetree>|<source_code>|# Project Structure)\r?\n/y,
    anchor: '\n```',
    header: /(?<path>[^\r\n]{1,512})\r?\n(?<fence>`{3,})(?<language>[\w+#-]{0,20})\r?\n/y,
    before: /(?:\n`{3,}\r?\n\r?\n|<source_code>\r?\n)$/,
    stops: ['</source_code>'],
    isWeak: true,
  },
])
