/** What yek makes of a repository: every file under a line that names it. Its JSON is JSON. */
import { packedFormat } from './layout.ts'

export const yek = packedFormat('yek', 'yek', [
  {
    first: '>',
    pattern: />>>> [^\s>][^\n]{0,511}\n/y,
    anchor: '>>>> ',
    header: />>>> (?<path>[^\r\n]{1,512})\r?\n/y,
    isWeak: true,
  },
])
