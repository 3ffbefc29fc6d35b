/** Lines of ours in a file of somebody else, between two comments, so that they can be found and taken out exactly. */

const BEGIN = '# >>> codemoat'
const END = '# <<< codemoat'
/** Says that there was no such file before. */
const MADE = `${BEGIN}: made by \`codemoat init\``

const BLOCK = /^[ \t]*# >>> codemoat.*\n(?:.*\n)*?[ \t]*# <<< codemoat\n/gm

/** Puts the lines into `text` at `at`, the start of a line. */
export function insertBlock(text: string, at: number, lines: readonly string[], indent = ''): string {
  return text.slice(0, at) + blockOf(BEGIN, lines, indent) + text.slice(at)
}

/** A file of its own, which goes away with the block. */
export function fileOfBlock(lines: readonly string[]): string {
  return blockOf(MADE, lines, '')
}

/** The text without any block; undefined where there was none before. */
export function withoutBlocks(text: string | undefined): string | undefined {
  const rest = text?.replace(BLOCK, '')
  return rest === '' && text?.startsWith(MADE) ? undefined : rest
}

function blockOf(begin: string, lines: readonly string[], indent: string): string {
  return [begin, ...lines, END].map((line) => `${line === '' ? '' : indent}${line}\n`).join('')
}
