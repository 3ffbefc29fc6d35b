/**
 * The markers detector: notices of confidentiality in a passage. A notice stands alone on its line, or is a sentence of it;
 * the same words in the midst of a text, or beside an open-source licence, mark nothing.
 */
import type { Passage } from '../../base/passage.ts'
import type { Kernels, KeywordFinder } from '../../kernels/kernels.ts'
import { furtherRule } from '../../rules/further-rules.ts'
import type { Detection, Detector } from '../detector.ts'
import { companyNotices } from './company-notices.ts'
import { type Line, lineAround } from './line-around.ts'
import { findNotice, type NoticePatterns, noticePatterns } from './notice-patterns.ts'
import { NOTICES } from './notices.ts'
import { isOpenSource } from './open-source.ts'

export interface MarkersDetectorOptions {
  readonly kernels: Kernels
  /** Names of the companies whose notices count, as they stand in copyright lines. */
  readonly companies?: readonly string[]
}

/** A text with more of them has the same one on every page. */
const MARKERS_MAX = 100

/** What other scripts than Latin begin with in UTF-8; general punctuation and symbols (E2) are everywhere. */
const WIDE_LEAD = /[\xd0-\xe1\xe3-\xed]/
const WIDE_PIECE_BYTES = 1024 * 1024

export function createMarkersDetector({ kernels, companies = [] }: MarkersDetectorOptions): Detector {
  let search: Search | undefined
  return {
    name: 'markers',
    detect: (passage) => {
      if (passage.context.format === 'binary') return []
      search ??= prepare(kernels, companies)
      return detect(passage, search)
    },
  }
}

interface Search {
  readonly finder: KeywordFinder
  /** By the number of a keyword. */
  readonly patternsOf: readonly (readonly NoticePatterns[])[]
  readonly wide: readonly { readonly bytes: Uint8Array; readonly patterns: NoticePatterns }[]
}

function prepare(kernels: Kernels, companies: readonly string[]): Search {
  const all = [...companyNotices(companies), ...NOTICES].map(noticePatterns)
  const byKeyword = new Map<string, NoticePatterns[]>()
  for (const patterns of all) {
    for (const keyword of patterns.notice.keywords)
      byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), patterns])
  }
  return {
    finder: kernels.createKeywordFinder([...byKeyword.keys()]),
    patternsOf: [...byKeyword.values()],
    wide: all.flatMap((patterns) =>
      (patterns.notice.wideKeywords ?? []).flatMap(inEveryCase).map((text) => ({ bytes: Buffer.from(text), patterns })),
    ),
  }
}

function inEveryCase(text: string): string[] {
  const [first = ''] = text
  return [...new Set([text, text.toLowerCase(), text.toUpperCase(), first.toUpperCase() + text.slice(first.length)])]
}

function detect({ bytes }: Passage, search: Search): readonly Detection[] {
  const found = new Map<number, Detection>()
  /** By notice: how far its lines have been looked at. */
  const seen = new Map<NoticePatterns, number>()
  const look = (patterns: NoticePatterns, at: number): void => {
    if (found.size >= MARKERS_MAX || at < (seen.get(patterns) ?? 0)) return
    const line = lineAround(bytes, at)
    seen.set(patterns, line.end)
    const detection = detectionOn(line, patterns, bytes)
    const known = detection && found.get(detection.span.start)
    if (detection && (!known || known.span.end < detection.span.end)) found.set(detection.span.start, detection)
  }
  const { count, keywords, starts } = search.finder.find(bytes)
  for (let hit = 0; hit < count; hit++) {
    for (const patterns of search.patternsOf[keywords[hit]!]!) look(patterns, starts[hit]!)
  }
  if (search.wide.length > 0 && hasWideText(bytes)) {
    for (const { bytes: keyword, patterns } of search.wide) {
      seen.delete(patterns)
      for (let at = indexOf(bytes, keyword, 0); at >= 0; at = indexOf(bytes, keyword, at + keyword.length))
        look(patterns, at)
    }
  }
  return withoutOverlaps([...found.values()]).filter(({ span }) => !isOpenSource(bytes, span.start))
}

function detectionOn(line: Line, patterns: NoticePatterns, bytes: Uint8Array): Detection | undefined {
  const match = findNotice(line, patterns, bytes.length)
  if (match === undefined) return undefined
  const { rule } = patterns.notice
  const { title = rule, severity = 'medium' } = furtherRule(rule) ?? {}
  const start = line.start + Buffer.byteLength(line.text.slice(0, match.start))
  const end = Math.min(line.end, start + Buffer.byteLength(line.text.slice(match.start, match.end)))
  return { rule, kind: 'marker', title, severity, span: { start: Math.min(start, end), end }, why: [match.why] }
}

/** One line may be several notices: of those that overlap, the first counts. */
function withoutOverlaps(detections: readonly Detection[]): readonly Detection[] {
  const sorted = [...detections].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let end = 0
  return sorted.filter(({ span }) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

/** A pattern is compiled at once: in a process that is over before anything else is, it takes a fiftieth of a loop. */
function hasWideText(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += WIDE_PIECE_BYTES) {
    const length = Math.min(WIDE_PIECE_BYTES, bytes.length - at)
    if (WIDE_LEAD.test(Buffer.from(bytes.buffer, bytes.byteOffset + at, length).toString('latin1'))) return true
  }
  return false
}

/** Buffer's search is several times as fast as that of typed arrays. */
function indexOf(bytes: Uint8Array, text: Uint8Array, from: number): number {
  return Buffer.prototype.indexOf.call(bytes, text, from)
}
