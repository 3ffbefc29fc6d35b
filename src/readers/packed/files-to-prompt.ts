/** What files-to-prompt makes of files: paths and bodies between lines of dashes, in Claude's XML, or in fences. */
import { packedFormat } from './layout.ts'

export const filesToPrompt = packedFormat('files-to-prompt', 'files-to-prompt', [
  {
    first: '<',
    pattern: /<documents>\r?\n<document index="/y,
    anchor: '<document index="',
    header: /<document index="\d{1,9}">\r?\n<source>(?<path>[^\r\n]{1,512}?)<\/source>\r?\n<document_content>\r?\n/y,
    closes: ['</document_content>'],
  },
  {
    second: '-',
    pattern: /[^\s:#<>`|=*-][^\n:<>`|]{0,511}\r?\n---\r?\n(?!\r?$)/y,
    anchor: '\n---',
    header: /(?<path>[^\r\n]{1,512})\r?\n---\r?\n/y,
    before: /\n\r?\n---\r?\n$/,
    closes: ['\n---'],
    isWeak: true,
  },
  {
    second: '`',
    pattern: /[^\s:#<>`|=*-][^\n:<>`|]{0,511}\r?\n`{3,}[\w+-]{0,20}\r?\n/y,
    anchor: '\n```',
    header: /(?<path>[^\r\n]{1,512})\r?\n(?<fence>`{3,})(?<language>[\w+#-]{0,20})\r?\n/y,
    before: /\n`{3,}\r?\n$/,
    isFenceSafe: true,
    isWeak: true,
  },
])
