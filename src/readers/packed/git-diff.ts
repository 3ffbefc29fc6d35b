/** Differences as git and diff write them, also in mails: one section a file. Commit messages are what lies between. */
import { LIMITS } from '../../base/limits.ts'
import type { Section, TextFormat } from '../text-format.ts'

/** Longer lines hold no header. */
const LINE_BYTES = 1200

const LF = 10
const AT = 0x40
const PLUS = 0x2b
const MINUS = 0x2d
const SPACE = 0x20
const BACKSLASH = 0x5c

export const gitDiff: TextFormat = {
  name: 'git-diff',
  heads: [
    {
      first: 'dFc-',
      pattern:
        /diff --(?:git|cc) [^\n]|From [0-9a-f]{40} \w{3} |commit [0-9a-f]{40,64}\b|--- [^\n]+\n\+\+\+ [^\n]+\n@@ -\d/y,
    },
  ],
  sections: findFiles,
}

function* findFiles(text: Buffer): Generator<Section> {
  let files = 0
  for (let at = 0; at < text.length && files < LIMITS.packedFiles; ) {
    const file = startsFile(text, at) ? readFile(text, at) : undefined
    if (file === undefined) at = nextLine(text, at)
    else {
      yield file
      files++
      at = file.end
    }
  }
}

/** `diff --git a/x b/x`, or the two lines with which other programs begin. */
function startsFile(text: Buffer, at: number): boolean {
  if (text[at] === MINUS) return begins(text, at, '--- ') && begins(text, nextLine(text, at), '+++ ')
  return text[at] === 0x64 && (begins(text, at, 'diff --git ') || begins(text, at, 'diff --cc '))
}

/** The file whose section begins at `start`; undefined where nothing says which file that is. */
function readFile(text: Buffer, start: number): Section | undefined {
  let path = ''
  let at = start
  if (text[at] === 0x64) {
    path = pathOfCommand(lineAt(text, at))
    at = nextLine(text, at)
  }
  while (at < text.length && isHeaderLine(text, at)) {
    const name = /^(?:\+\+\+ |--- |rename to |copy to )(.+)$/.exec(lineAt(text, at))?.[1]
    if (name !== undefined && !name.startsWith('/dev/null')) path = pathOf(name)
    at = nextLine(text, at)
  }
  while (text[at] === AT && begins(text, at, '@@ ')) at = hunkEnd(text, at)
  return path === '' || at === start ? undefined : { start, end: at, context: { embeddedPath: path } }
}

const HEADER_LINE =
  /^(?:index |--- |\+\+\+ |new file |deleted file |old mode |new mode |similarity |dissimilarity |rename |copy |Binary files |GIT binary patch)/

function isHeaderLine(text: Buffer, at: number): boolean {
  return !begins(text, at, '-- \n') && HEADER_LINE.test(lineAt(text, at))
}

/**
 * Behind the last line of a hunk. Its own numbers say how many lines it has, for a line that was taken away may look like
 * the header of the next file; where they are wrong, it ends with the first line that none of a hunk begins as.
 */
function hunkEnd(text: Buffer, start: number): number {
  const sizes = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+\d{1,9}(?:,(\d{1,9}))? @@/.exec(lineAt(text, start))
  let old = sizes === null ? Number.POSITIVE_INFINITY : Number(sizes[1] ?? 1)
  let fresh = sizes === null ? Number.POSITIVE_INFINITY : Number(sizes[2] ?? 1)
  let at = nextLine(text, start)
  for (; at < text.length; at = nextLine(text, at)) {
    const first = text[at]
    // An editor or a mail may have taken the blank away that stands for an empty line.
    const isShared = first === SPACE || first === LF || first === 13
    if (first === BACKSLASH) continue
    if (old <= 0 && fresh <= 0) break
    if (isShared || first === MINUS) old--
    if (isShared || first === PLUS) fresh--
    if (!isShared && first !== MINUS && first !== PLUS) break
  }
  return at
}

function pathOfCommand(line: string): string {
  const name = /^diff --(?:git .*? (?=("?)b\/)|cc )(.+)$/.exec(line)?.[2]
  return name === undefined ? '' : pathOf(name)
}

/**
 * As git writes names: behind a letter for the side, with a tab after them where there are blanks in them, and in quotes,
 * every unusual byte in octal, where there is anything else.
 */
function pathOf(name: string): string {
  const quoted = /^"(.*)"\t?$/.exec(name)?.[1]
  const plain = quoted === undefined ? name.replace(/\t.*$/, '') : quoted.replace(/\\(\d{3}|.)/g, unquote)
  return Buffer.from(plain.replace(/^[abciow]\//, ''), 'latin1').toString('utf8')
}

function unquote(_: string, escaped: string): string {
  if (escaped.length === 3) return String.fromCharCode(Number.parseInt(escaped, 8) & 255)
  return escaped === 't' ? '\t' : escaped === 'n' ? '\n' : escaped
}

function begins(text: Buffer, at: number, start: string): boolean {
  return text.toString('latin1', at, at + start.length) === start
}

/** The line without its end, cut where it is too long to be a header. */
function lineAt(text: Buffer, at: number): string {
  const line = text.toString('latin1', at, Math.min(at + LINE_BYTES, nextLine(text, at)))
  return line.replace(/\r?\n$/, '')
}

function nextLine(text: Buffer, at: number): number {
  const feed = text.indexOf(LF, at)
  return feed < 0 ? text.length : feed + 1
}
