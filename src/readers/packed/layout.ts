/** How a tool lays out the files of a repository in one text, as data; and the one way in which all of them are cut. */
import { LIMITS } from '../../base/limits.ts'
import type { Head, Section, TextFormat } from '../text-format.ts'

export interface Layout extends Head {
  /** Stands in the header of every file. A line end in it belongs to the line that it ends. */
  readonly anchor: string
  /**
   * Sticky, from the start of the anchor's line on: the whole header, its `path`, and, where the body stands in a fence,
   * `fence` and `language`.
   */
  readonly header: RegExp
  /** Headers begin with their anchor, wherever on a line. */
  readonly isInline?: boolean
  /** Sticky, in the text that ends where a header begins: what must stand before it, unless it is the first one. */
  readonly before?: RegExp
  /** Begin what stands behind a body: the first of them that is there, and of it the last one before the next header. */
  readonly closes?: readonly string[]
  /** Fences are longer than any in a body, so the first line that is one ends it; otherwise the last before the next header. */
  readonly isFenceSafe?: boolean
  /** All fences are as long as the first. */
  readonly hasOneFence?: boolean
  /** Lines that begin so end the last file. */
  readonly stops?: readonly string[]
}

interface Header {
  readonly start: number
  readonly bodyStart: number
  readonly path: string
  readonly fence: string
  readonly language: string
}

/** A header with the longest path that is believed, on all its lines. */
const HEADER_BYTES = 700
const BEFORE_BYTES = 200

/** More anchors than this that begin no header are hostile. */
const ANCHORS_MAX = 1_000_000

export function packedFormat(name: string, packer: string, layouts: readonly Layout[]): TextFormat {
  return { name, packer, ...splitBy(layouts) }
}

export function splitBy(layouts: readonly Layout[]): Pick<TextFormat, 'heads' | 'sections'> {
  return {
    heads: layouts,
    sections: (text, head) => {
      const layout = layouts.find((one) => one === head)
      return layout === undefined ? [] : cut(text, layout)
    },
  }
}

function* cut(text: Buffer, layout: Layout): Generator<Section> {
  const headers = listed(text, [...findHeaders(text, layout)])
  for (const [index, header] of headers.entries()) {
    const limit = headers[index + 1]?.start ?? lastEnd(text, header, layout)
    yield {
      start: header.bodyStart,
      end: bodyEnd(text, header, limit, layout),
      context: { embeddedPath: header.path, ...(header.language && { language: header.language }) },
    }
  }
}

function* findHeaders(text: Buffer, layout: Layout): Generator<Header> {
  const anchor = Buffer.from(layout.anchor, 'latin1')
  let tried = 0
  let found = 0
  let end = 0
  let fence: string | undefined
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, Math.max(at + 1, end))) {
    if (++tried > ANCHORS_MAX || found >= LIMITS.packedFiles) return
    const start = layout.isInline || at === 0 ? at : text.lastIndexOf(10, at - 1) + 1
    if (start < end || at - start > HEADER_BYTES) continue
    const header = headerAt(text, start, layout)
    if (header === undefined || (found > 0 && !hasBefore(text, start, layout))) continue
    if (layout.hasOneFence && fence !== undefined && fence !== header.fence) continue
    fence = header.fence
    end = header.bodyStart
    found++
    yield header
  }
}

function headerAt(text: Buffer, start: number, { header, isWeak }: Layout): Header | undefined {
  const window = text.toString('latin1', start, start + HEADER_BYTES)
  header.lastIndex = 0
  const groups = header.exec(window)?.groups
  if (groups === undefined) return undefined
  const path = Buffer.from(groups.path ?? '', 'latin1').toString('utf8')
  if (!isPath(path) || (isWeak && !isSurelyPath(path))) return undefined
  const { fence = '', language = '' } = groups
  return { start, bodyStart: start + header.lastIndex, path, fence, language: language.trim().split(/\s/)[0]! }
}

function hasBefore(text: Buffer, start: number, { before }: Layout): boolean {
  return before === undefined || before.test(text.toString('latin1', Math.max(0, start - BEFORE_BYTES), start))
}

function bodyEnd(text: Buffer, { bodyStart, fence }: Header, limit: number, layout: Layout): number {
  const body = text.subarray(bodyStart, limit)
  if (layout.closes !== undefined) {
    const at = layout.closes.map((close) => body.lastIndexOf(close)).find((place) => place >= 0)
    return at === undefined ? limit : bodyStart + at
  }
  if (fence === '') return limit
  const line = Buffer.from(`\n${fence}`)
  const next = (from: number): number =>
    layout.isFenceSafe ? body.indexOf(line, from) : from < 0 ? -1 : body.lastIndexOf(line, from)
  if (body.subarray(0, fence.length).equals(line.subarray(1)) && isLineEnd(body[fence.length])) return bodyStart
  for (let at = next(layout.isFenceSafe ? 0 : body.length); at >= 0; at = next(layout.isFenceSafe ? at + 1 : at - 1)) {
    if (isLineEnd(body[at + line.length])) return bodyStart + at + 1
    if (at === 0 && !layout.isFenceSafe) break
  }
  return limit
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === 10 || byte === 13
}

/** Where the files end at the latest: other parts may follow the last one. */
function lastEnd(text: Buffer, { bodyStart }: Header, { stops = [] }: Layout): number {
  const body = text.subarray(bodyStart)
  const places = stops.map((stop) => body.indexOf(`\n${stop}`)).filter((at) => at >= 0)
  return places.length === 0 ? text.length : bodyStart + Math.min(...places) + 1
}

/** So many of the paths must be in a listing before it is believed to be the listing of these files. */
const LISTED_SHARE = 0.9

/**
 * Headers whose file the directory tree before them names: a file may hold what looks like a header. Where there is no
 * tree, or it is cut short, all of them.
 */
function listed(text: Buffer, headers: readonly Header[]): readonly Header[] {
  const first = headers[0]
  if (first === undefined || first.start < first.path.length) return headers
  const lines = text.toString('utf8', 0, Math.min(first.start, LIMITS.packedTreeBytes)).split(/\r?\n|<[^<>\n]{1,100}>/)
  const names = new Set(lines.map((line) => baseName(line.replace(/^[\s│├└─|`*+-]+/u, ''))))
  const known = headers.filter(({ path }) => names.has(baseName(path)))
  return known.length >= headers.length * LISTED_SHARE ? known : headers
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

const PATH_LENGTH_MAX = 512

function isPath(path: string): boolean {
  return path.length > 0 && path.length <= PATH_LENGTH_MAX && path.trim() === path && !/[\p{Cc}<>|]/u.test(path)
}

/** A heading or a sentence has neither a folder nor an ending, and few files have no such thing. */
export function isSurelyPath(path: string): boolean {
  return (
    /^[^\s:,;'"`]+[/\\][^:,;"`]+$/.test(path) ||
    /^[\w@()[\]+ -]*\.?[\w@()[\]+-]+(?:\.[\w~-]{1,16})+$/.test(path) ||
    /^(?:\.[\w-]+|[A-Z]{3,}|(?:Make|Docker|Proc|Gem|Rake|Jenkins|Vagrant|Brew|Pod|Just|Task|Earth|Tilt|Cart)file|CMakeLists\.txt)$/.test(
      path,
    )
  )
}
