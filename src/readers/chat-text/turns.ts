/** Cuts a dialogue in plain text into its turns: each begins with a line that says who speaks. */
import { LIMITS } from '../../base/limits.ts'
import type { Section } from '../text-format.ts'

/** Who speaks from a line on. */
export interface Speaker {
  readonly role: string
  readonly tool?: string
  readonly timestamp?: string
  readonly model?: string
  /** Where a new session begins. */
  readonly session?: string
  /** The line goes on with the turn before it, if that is of the same role. */
  readonly goesOn?: true
}

export interface TurnStyle {
  /** The characters that a line with a speaker may begin with; absent where any may. */
  readonly first?: string
  /** Asked for every such line, Latin1, without its end. */
  readonly speaker: (line: string) => Speaker | undefined
}

/** Longer lines name no speaker. */
const LINE_BYTES = 400

/** The turns with what is known about them. The line with the speaker belongs to its turn, for it may hold text. */
export function* turnsOf(text: Buffer, { first, speaker }: TurnStyle): Generator<Section> {
  let current: Section | undefined
  let session: Pick<Speaker, 'session' | 'timestamp'> = {}
  let turn = 0
  for (let at = 0, count = 0; at < text.length && count < LIMITS.packedFiles; ) {
    const feed = text.indexOf(10, at)
    const next = feed < 0 ? text.length : feed + 1
    const found =
      first !== undefined && !first.includes(String.fromCharCode(text[at]!))
        ? undefined
        : speaker(text.toString('latin1', at, Math.min(next, at + LINE_BYTES)).replace(/\r?\n$/, ''))
    if (found !== undefined && !(found.goesOn && found.role === current?.context.role)) {
      if (current !== undefined) yield { ...current, end: at }
      count++
      if (found.session !== undefined) {
        session = { session: found.session, ...(found.timestamp && { timestamp: found.timestamp }) }
        turn = 0
        current = undefined
      } else {
        turn++
        current = { start: at, end: at, context: contextOf(found, session, turn) }
      }
    }
    at = next
  }
  if (current !== undefined) yield { ...current, end: text.length }
}

function contextOf(
  { role, tool, timestamp, model }: Speaker,
  session: Pick<Speaker, 'session' | 'timestamp'>,
  turn: number,
): Section['context'] {
  return { ...session, turn, role, ...(tool && { tool }), ...(timestamp && { timestamp }), ...(model && { model }) }
}

/** ISO 8601 from a date and time as people write it; undefined where there is none. */
export function timeIn(text: string): string | undefined {
  const time = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?) ?(Z|[+-]\d\d:?\d\d)?/.exec(text)
  return time === null ? undefined : `${time[1]}T${time[2]}${time[3] ?? ''}`
}
