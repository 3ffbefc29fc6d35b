/** What yek makes of a repository: every file under a line that names it, perhaps behind its tree. */
import { packedFormat } from './layout.ts'

const FILES = { anchor: '>>>> ', header: />>>> (?<path>[^\r\n]{1,512})\r?\n/y, isWeak: true }

export const yek = packedFormat('yek', 'yek', [
  { first: '>', pattern: />>>> [^\s>][^\n]{0,511}\n/y, ...FILES },
  { first: 'D', pattern: /Directory structure:\r?\n\xe2\x94\x9c/y, ...FILES },
])
