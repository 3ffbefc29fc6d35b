/** What ai-digest makes of a repository: a heading and a fence for every file. */
import { packedFormat } from './layout.ts'

export const aiDigest = packedFormat('ai-digest', 'ai-digest', [
  {
    second: '\r\n',
    pattern: /# [^\n]{1,512}\n\r?\n`{3,}[\w+#-]{0,20}\r?\n/y,
    anchor: '# ',
    // Files that it leaves out have a sentence in place of a fence.
    header: /# (?<path>[^\r\n]{1,512})\r?\n\r?\n(?:(?<fence>`{3,})(?<language>[\w+#-]{0,20})\r?\n|(?=This is a ))/y,
    before: /\n(?:`{3,}|This is a [^\n]*)\r?\n\r?\n$/,
    isWeak: true,
  },
])
