/** The map of a repository that aider gives its model: the signatures of every file. */
import { packedFormat } from './layout.ts'

/** Bytes of the signs for what is left out, and for what is shown. */
const SIGN = '\xe2(?:\x8b\xae|\x94\x82)'

const FILES = {
  anchor: '\n\xe2',
  header: new RegExp(`(?<path>[^\\s:][^\\r\\n:]{0,511}):\\r?\\n(?=${SIGN})`, 'y'),
  isWeak: true,
}

export const aiderMap = packedFormat('aider-map', 'aider', [
  { first: 'H', pattern: /Here are (?:summaries of )?some files present in my git repo/y, ...FILES },
  { second: '\xe2', pattern: new RegExp(`[^\\s:][^\\n:]{0,511}:\\r?\\n${SIGN}`, 'y'), ...FILES },
])
