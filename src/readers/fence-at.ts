/** Which block of code in a Markdown text a place is in: the language of its fence, and the file that is named with it. */
import { isSurelyPath } from './packed/layout.ts'

export interface FenceFacts {
  readonly language?: string
  readonly embeddedPath?: string
}

/** Further from the beginning of its text nobody looks for the fence of a finding. */
const REACH_BYTES = 256 * 1024

const LINE_BYTES = 300

const FENCE = /^[ >\t]{0,20}(`{3,}|~{3,})[ \t]*([^\n`]*)$/

/** `undefined` where the place is in no such block, or the block says nothing. */
export function fenceAt(bytes: Uint8Array, at: number): FenceFacts | undefined {
  if (at > REACH_BYTES) return undefined
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, at))
  let open: { readonly marks: string; readonly facts: FenceFacts } | undefined
  let before = ''
  for (let start = 0; start < at; ) {
    const feed = text.indexOf(10, start)
    const line = text.toString('utf8', start, Math.min(feed < 0 ? text.length : feed, start + LINE_BYTES)).trimEnd()
    const fence = FENCE.exec(line)
    if (fence !== null) {
      const marks = fence[1]!
      if (open === undefined) open = { marks, facts: factsOf(fence[2]!, before) }
      else if (fence[2] === '' && marks.startsWith(open.marks)) open = undefined
    }
    if (line !== '') before = line
    if (feed < 0) break
    start = feed + 1
  }
  return open !== undefined && Object.keys(open.facts).length > 0 ? open.facts : undefined
}

/** `ts`, `ts src/rate.ts`, `title="rate.ts"`, `12:34:src/rate.ts`; or the path on a line of its own before the fence. */
function factsOf(info: string, before: string): FenceFacts {
  const words = info.split(/\s+/).map((word) => word.replace(/^(?:\d+:\d+:|\w+=|["'{]+)+|["'}]+$/g, ''))
  const [first = ''] = words
  const named = words.find((word) => /[./\\]/.test(word) && isSurelyPath(word)) ?? headingPath(before)
  const isLanguage = /^[A-Za-z][\w+#.-]{0,20}$/.test(first) && first !== named
  return { ...(isLanguage && { language: first }), ...(named !== undefined && { embeddedPath: named }) }
}

function headingPath(line: string): string | undefined {
  const plain = line.replace(/^[\s>#*_`-]+|[\s*_`:]+$/g, '').replace(/^(?:File|Path|Filename):\s*`?/i, '')
  return isSurelyPath(plain) ? plain : undefined
}
