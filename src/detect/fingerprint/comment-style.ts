/** How a text writes comments, by the name of its file or its language, or, where neither is known, by trying. */
import { findByte } from '../decode/find-byte.ts'
import { CLASSES, LETTER, NEWLINE, SPACE } from './byte-class.ts'
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
 * The styles that a text of unknown language must be read in: every further one costs as much as the first. `#` begins a
 * comment in some languages and an instruction in others; a text that uses it in one way alone is read in that way.
 */
export function possibleStyles(text: Uint8Array): readonly CommentStyle[] {
  const signs = hashSigns(text)
  const slashes = hasLineComment(text)
  const isHash = signs.comments || hasTripleQuote(text)
  const isSlash = !isHash || slashes || signs.instructions
  const styles: CommentStyle[] = [...(isSlash ? (['slash'] as const) : []), ...(isHash ? (['hash'] as const) : [])]
  return (isHash || slashes) && hasLongLine(text) ? [...styles, 'joined'] : styles
}

const INSTRUCTION =
  /^#\s*(?:include|define|if|ifdef|ifndef|elif|else|endif|undef|pragma|import|error|warning|line|region|endregion|nullable)\b/

/**
 * What `#` is used for. Comments have a blank or a sign behind it, or stand where a line begins; what is left (`#[derive]`,
 * `this.#name`, `'#fff'`) is neither.
 */
function hashSigns(text: Uint8Array): { readonly comments: boolean; readonly instructions: boolean } {
  let comments = false
  let instructions = false
  for (
    let at = findByte(text, 0x23, 0);
    at < text.length && !(comments && instructions);
    at = findByte(text, 0x23, at + 1)
  ) {
    const startsLine = at === 0 || text[at - 1] === 10
    const next = text[at + 1] ?? 10
    const isSet = CLASSES[next] === SPACE || CLASSES[next] === NEWLINE || next === 0x21 || next === 0x23
    const isWord = CLASSES[next] === LETTER
    if (!isSet && !isWord) continue
    const isBehindBlank = startsLine || CLASSES[text[at - 1]!] === SPACE
    if (isBehindBlank && INSTRUCTION.test(String.fromCharCode(...text.subarray(at, at + 14)))) instructions = true
    else if (isSet || startsLine) comments = true
  }
  return { comments, instructions }
}

/** Nobody writes longer lines by hand, nor lines that are so long all of them: line ends were lost. */
const LINE_BYTES_MAX = 250
const LINE_BYTES_USUAL = 80

function hasLongLine(text: Uint8Array): boolean {
  return hasLongLines(text) || reachesLine(text, LINE_BYTES_MAX)
}

/** Whether lines are longer than usual, all of them: as few as that. */
function hasLongLines(text: Uint8Array): boolean {
  let lines = 1
  for (let at = findByte(text, 10, 0); at < text.length; at = findByte(text, 10, at + 1))
    if (++lines * LINE_BYTES_USUAL >= text.length) return false
  return text.length / lines > LINE_BYTES_USUAL
}

/** Whether some line has more bytes. Looked for from where such a line would end backwards, which passes over most bytes. */
function reachesLine(text: Uint8Array, bytesMax: number): boolean {
  let start = 0
  while (start + bytesMax < text.length) {
    let at = start + bytesMax
    while (at >= start && text[at] !== 10) at--
    if (at < start) return true
    start = at + 1
  }
  return false
}

/** Those of addresses are none. */
function hasLineComment(text: Uint8Array): boolean {
  for (let at = findByte(text, 0x2f, 0); at < text.length; at = findByte(text, 0x2f, at + 1))
    if (text[at + 1] === 0x2f && text[at - 1] !== 0x3a) return true
  return false
}

function hasTripleQuote(text: Uint8Array): boolean {
  for (let at = findByte(text, 0x22, 0); at < text.length; at = findByte(text, 0x22, at + 1))
    if (text[at + 1] === 0x22 && text[at + 2] === 0x22) return true
  return false
}
