/** What Gitingest makes of a repository: its tree, then every file under a bar. */
import { packedFormat } from './layout.ts'

export const gitingest = packedFormat('gitingest', 'Gitingest', [
  {
    first: 'RD=',
    pattern:
      /(?:Repository|Directory): [^\n]*\n(?:[^\n]*\n){0,6}?Files analyzed: |Directory structure:\r?\n\xe2\x94\x94|={48}\r?\n(?:FILE|SYMLINK): /y,
    anchor: '\nFILE: ',
    header: /={48}\r?\nFILE: (?<path>[^\r\n]{1,512})\r?\n={48}\r?\n/y,
    closes: [`\n${'='.repeat(48)}\nSYMLINK: `],
  },
])
