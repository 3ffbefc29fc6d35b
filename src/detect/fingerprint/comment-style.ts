/** How a text writes comments, by the name of its file or its language, or, where neither is known, by trying. */
import type { CommentStyle } from './lexer.ts'

const HASH_LANGUAGES = new Set(
  [
    'py pyi pyx python python3 rb ruby rake gemspec sh bash zsh fish shell shellscript console pl pm perl r jl julia ex exs',
    'elixir yaml yml toml tcl cmake make makefile mk dockerfile docker nim cr crystal coffee ps1 powershell tf hcl terraform',
    'gd awk nix',
  ]
    .join(' ')
    .split(' '),
)

/** Text that is no program: anything may stand in it. */
const TEXT_LANGUAGES = new Set('md markdown txt text html htm json jsonl log rst adoc org csv xml'.split(' '))

/** The style of a file by the end of its name, or of a language by its name; undefined where that says nothing. */
export function styleOf(name: string): CommentStyle | undefined {
  const end = /([^./\\]*)$/.exec(name.toLowerCase())![1]!
  if (HASH_LANGUAGES.has(end)) return 'hash'
  return end === '' || TEXT_LANGUAGES.has(end) || (end === name.toLowerCase() && !/^[a-z0-9+#]{1,12}$/.test(end))
    ? undefined
    : 'slash'
}

/**
 * The styles that a text of unknown language must be read in. `#` begins a comment in some languages and an instruction in
 * others; a text without it reads the same in both, but for comments that `//` begins.
 */
export function possibleStyles(text: Uint8Array): readonly CommentStyle[] {
  const hasHash = text.includes(0x23)
  const styles: CommentStyle[] = hasHash || hasTripleQuote(text) ? ['slash', 'hash'] : ['slash']
  return (hasHash || hasLineComment(text)) && hasLongLine(text) ? [...styles, 'joined'] : styles
}

/** Nobody writes longer lines by hand, nor lines that are so long all of them: line ends were lost. */
const LINE_BYTES_MAX = 250
const LINE_BYTES_USUAL = 80

function hasLongLine(text: Uint8Array): boolean {
  let lines = 1
  for (let start = 0; start < text.length; lines++) {
    const end = text.indexOf(10, start)
    if ((end < 0 ? text.length : end) - start > LINE_BYTES_MAX) return true
    if (end < 0) break
    start = end + 1
  }
  return text.length / lines > LINE_BYTES_USUAL
}

function hasLineComment(text: Uint8Array): boolean {
  for (let at = text.indexOf(0x2f); at >= 0; at = text.indexOf(0x2f, at + 1)) if (text[at + 1] === 0x2f) return true
  return false
}

function hasTripleQuote(text: Uint8Array): boolean {
  for (let at = text.indexOf(0x22); at >= 0; at = text.indexOf(0x22, at + 1))
    if (text[at + 1] === 0x22 && text[at + 2] === 0x22) return true
  return false
}
