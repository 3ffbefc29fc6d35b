/** Builds contexts out of what formats say, in their own words, about who said what and when. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'

/** What a format says may be missing, or be an empty text. */
type Said = { readonly [Key in keyof Context]?: Context[Key] | '' | undefined }

type Known = { -readonly [Key in keyof Context]: Context[Key] }

/** `context` with what is known of `said`. Called for every message: in one order always, engines have few shapes to tell apart. */
export function withKnown(context: Context, said: Said): Context {
  const known: Known = { format: said.format || context.format }
  const session = said.session || context.session
  if (session !== undefined) known.session = session
  const turn = said.turn || context.turn
  if (turn !== undefined) known.turn = turn
  const role = said.role || context.role
  if (role !== undefined) known.role = role
  const tool = said.tool || context.tool
  if (tool !== undefined) known.tool = tool
  const timestamp = said.timestamp || context.timestamp
  if (timestamp !== undefined) known.timestamp = timestamp
  const model = said.model || context.model
  if (model !== undefined) known.model = model
  const cwd = said.cwd || context.cwd
  if (cwd !== undefined) known.cwd = cwd
  const embeddedPath = said.embeddedPath || context.embeddedPath
  if (embeddedPath !== undefined) known.embeddedPath = embeddedPath
  const language = said.language || context.language
  if (language !== undefined) known.language = language
  return known
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'assistant'],
  ['agent', 'assistant'],
  ['ai', 'assistant'],
  ['bot', 'assistant'],
  ['chatgpt', 'assistant'],
  ['gemini', 'assistant'],
  ['gpt', 'assistant'],
  ['model', 'assistant'],
  ['developer', 'system'],
  ['system', 'system'],
  ['function', 'tool'],
  ['tool', 'tool'],
  ['toolresult', 'tool'],
])

/** One of ours for what a format calls it; undefined for a word that is no role. */
export function roleOf(word: string): string | undefined {
  return ROLES.get(word.toLowerCase())
}

/** Seconds of 2286 are milliseconds of 1970: numbers as large as this are milliseconds. */
const MILLISECONDS_MIN = 1e10
const TIME_MAX = 8.64e15

/** ISO 8601 from such a text, or from seconds or milliseconds since 1970; undefined for anything else. */
export function timestampOf(value: JsonValue): string | undefined {
  if (value.isString) return /^\d{4}-\d\d-\d\d[T ][0-9:.,+\-Z ]{4,30}$/.test(value.text) ? value.text : undefined
  const { number } = value
  if (!(number > 0)) return undefined
  const time = number < MILLISECONDS_MIN ? number * 1000 : number
  return time <= TIME_MAX ? new Date(time).toISOString() : undefined
}
