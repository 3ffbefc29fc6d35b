/** What Repomix makes of a repository: XML, Markdown or plain text. Its JSON is JSON. */
import { packedFormat } from './layout.ts'

const SENTENCE = 'This file is a merged representation of '

export const repomix = packedFormat('repomix', 'Repomix', [
  {
    // Well-formed XML: escaped, and without the line ends around a body.
    head: /^\s*<repomix>/,
    anchor: '<file path="',
    isInline: true,
    header: /<file path="(?<path>[^"\n]{1,512})">/y,
    closes: ['</file>'],
    stops: ['</files>'],
  },
  {
    head: new RegExp(`^${SENTENCE}[^]*^<file_summary>|^<file path="[^"\\n]{1,512}">\\r?$`, 'm'),
    anchor: '<file path="',
    header: /<file path="(?<path>[^"\n]{1,512})">\r?\n/y,
    closes: ['</file>'],
    stops: ['</files>'],
  },
  {
    head: new RegExp(`^${SENTENCE}[^]*^# File Summary|^## File: [^\\n]{1,512}\\n\`{3,}`, 'm'),
    anchor: '## File: ',
    header: /## File: (?<path>[^\r\n]{1,512})\r?\n(?<fence>`{3,})(?<language>[^\n`]{0,40})\n/y,
    isFenceSafe: true,
    hasOneFence: true,
  },
  {
    head: new RegExp(`^${SENTENCE}[^]*^={64}\\r?$|^={16}\\r?\\nFile: `, 'm'),
    anchor: '\nFile: ',
    header: /={16}\r?\nFile: (?<path>[^\r\n]{1,512})\r?\n={16}\r?\n/y,
    stops: ['='.repeat(64)],
  },
])
