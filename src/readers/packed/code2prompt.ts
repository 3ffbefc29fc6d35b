/** What code2prompt makes of a repository: Markdown, or XML with Markdown in it. Its JSON is JSON. */
import { packedFormat } from './layout.ts'

export const code2prompt = packedFormat('code2prompt', 'code2prompt', [
  {
    first: 'P',
    pattern: /Project Path: [^\n]{1,1000}\n\r?\n(?:Source Tree|Code Map):/y,
    anchor: '`:',
    header: /`(?<path>[^`\r\n]{1,512})`:\r?\n\r?\n(?:(?<fence>`{3,})(?<language>[\w+#-]{0,20})\r?\n)?/y,
    before: /\n(?:`{3,}\r?\n)?(?:\r?\n)*$/,
    stops: ['Git Diff:'],
  },
  {
    first: '<',
    pattern: /<directory>[^\n]{1,1000}<\/directory>\r?\n\s*<source-tree>/y,
    anchor: '<file path="',
    header: /[ \t]*<file path="(?<path>[^"\n]{1,512})">\r?\n(?:[ \t]*`{3,}(?<language>[\w+#-]{0,20})\r?\n)?/y,
    closes: ['```\n      </file>', '```\r\n      </file>', '</file>'],
    stops: ['</files>'],
  },
])
