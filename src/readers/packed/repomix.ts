/** What Repomix makes of a repository: XML, Markdown or plain text. Its JSON is JSON. */
import { packedFormat } from './layout.ts'

export const repomix = packedFormat('repomix', 'Repomix', [
  {
    // Well-formed XML: escaped, and without the line ends around a body.
    first: '<',
    pattern: /<repomix>/y,
    anchor: '<file path="',
    isInline: true,
    header: /<file path="(?<path>[^"\n]{1,512})">/y,
    closes: ['</file>'],
    stops: ['</files>'],
  },
  {
    first: 'T<',
    pattern: /<file path="[^"\n]{1,512}">\r?\n|This file is a merged representation of [\s\S]*?\n<file_summary>/y,
    anchor: '<file path="',
    header: /<file path="(?<path>[^"\n]{1,512})">\r?\n/y,
    closes: ['</file>'],
    stops: ['</files>'],
  },
  {
    first: 'T#',
    pattern: /## File: [^\n]{1,512}\n`{3,}|This file is a merged representation of [\s\S]*?\n# File Summary/y,
    anchor: '## File: ',
    header: /## File: (?<path>[^\r\n]{1,512})\r?\n(?<fence>`{3,})(?<language>[^\n`]{0,40})\n/y,
    isFenceSafe: true,
    hasOneFence: true,
  },
  {
    first: 'T=',
    pattern: /={16}\r?\nFile: |This file is a merged representation of [\s\S]*?\n={64}\r?\n/y,
    anchor: '\nFile: ',
    header: /={16}\r?\nFile: (?<path>[^\r\n]{1,512})\r?\n={16}\r?\n/y,
    stops: ['='.repeat(64)],
  },
])
