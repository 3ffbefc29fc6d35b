/** The patterns of a notice, made when a text first holds a keyword of it. */
import type { Line } from './line-around.ts'
import type { Notice } from './notices.ts'

export interface NoticePatterns {
  readonly notice: Notice
  /** In the order in which they are tried. */
  readonly tests: readonly NoticeTest[]
}

interface NoticeTest {
  readonly why: string
  readonly onlyAtEdges: boolean
  readonly pattern: RegExp
}

/** How near to the beginning or the end of a text its headers and footers are. */
const HEAD_BYTES = 1200
const FOOT_BYTES = 600

const LABEL =
  '(?:(?:notice|note|warning|attention|caution|important|status|label|marking|handling|hinweis|achtung|avis|aviso|nota)\\s*[:!–-]\\s*)?'
/** What stands before a notice on its line: nothing, signs, or another sentence. */
const BEFORE = `(?:^|[.!?|;]\\s+|\\s[–—•·|-]+\\s+|\\)\\s+)[^\\p{L}\\p{N}]*${LABEL}["'“„«*_\\s]*`
/** What stands behind it: nothing, signs, another sentence, or who says so. */
const AFTER =
  '(?=[^\\p{L}\\p{N}]*$|["\'”»*_\\s]*(?:[.!?|;。！；，]|[–—•·|:/,(\\[-]+\\s|[(\\[]|©|copyright|page\\b|\\d{4}))'
/** Words that are everyday ones have nothing beside them but the signs of comments and headings. */
const BEFORE_EXACT = '^(?:[\\s#*/%;!|=~<>_[({【「※-]*)'
const AFTER_EXACT = '(?=[\\s#*/%!|=~<>_\\])}】」.-]*$|\\s+[-–—|•·]\\s)'
/** A list has everyday words. */
const LIST_ITEM = /^\s*(?:[-*+]|\d+[.)])\s/

/** The patterns are created on first use. */
export function noticePatterns(notice: Notice): NoticePatterns {
  let tests: readonly NoticeTest[] | undefined
  return {
    notice,
    get tests() {
      tests ??= testsOf(notice)
      return tests
    },
  }
}

function testsOf({ alone, atEdges = [], aloneExact = [], sentences = [] }: Notice): readonly NoticeTest[] {
  const test = (why: string, source: string, more: { flags: string; onlyAtEdges?: boolean }): NoticeTest => ({
    why,
    onlyAtEdges: more.onlyAtEdges === true,
    pattern: new RegExp(source, `${more.flags}d`),
  })
  const between = (before: string, sources: readonly string[], after: string): string =>
    `${before}(?<notice>${sources.join('|')})${after}`
  return [
    ...(alone.length > 0 ? [test('stands alone on its line', between(BEFORE, alone, AFTER), { flags: 'iu' })] : []),
    ...(aloneExact.length > 0
      ? [test('stands alone on its line', between(BEFORE_EXACT, aloneExact, AFTER_EXACT), { flags: 'u' })]
      : []),
    ...(atEdges.length > 0
      ? [
          test('heads or ends the text', between(BEFORE_EXACT, atEdges, AFTER_EXACT), {
            flags: 'iu',
            onlyAtEdges: true,
          }),
        ]
      : []),
    ...(sentences.length > 0 ? [test('says so in a sentence', between('', sentences, ''), { flags: 'iu' })] : []),
  ]
}

/** The first notice of the line, in characters of its text. `length` is that of the whole text, in bytes. */
export function findNotice(
  line: Line,
  { tests }: NoticePatterns,
  length: number,
): { readonly start: number; readonly end: number; readonly why: string } | undefined {
  const isAtEdge = line.start < HEAD_BYTES || line.end > length - FOOT_BYTES
  for (const { pattern, onlyAtEdges, why } of tests) {
    if (onlyAtEdges && (!isAtEdge || LIST_ITEM.test(line.text))) continue
    const span = pattern.exec(line.text)?.indices?.groups?.notice
    if (span === undefined) continue
    const [start, end] = span
    // A wrapped sentence has such a line, too.
    if (onlyAtEdges && /^[a-z]/.test(line.text.slice(start))) continue
    // What is cut off may be anything.
    if ((line.isCutBefore && start < CUT_ROOM) || (line.isCutAfter && end > line.text.length - CUT_ROOM)) continue
    return { start, end, why }
  }
  return undefined
}

const CUT_ROOM = 40
