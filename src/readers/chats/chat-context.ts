/** Builds contexts out of what formats say, in their own words, about who said what and when. */
import type { Context } from '../../base/passage.ts'
import type { JsonValue } from '../json/json-value.ts'

/** What a format says may be missing, or be an empty text. */
type Said = { readonly [Key in keyof Context]?: Context[Key] | '' | undefined }

/** `context` with what is known of `said`. Called for every message: a loop is several times as fast as `Object.entries`. */
export function withKnown(context: Context, said: Said): Context {
  const known: Record<string, unknown> = { ...context }
  for (const key in said) {
    const value = said[key as keyof Context]
    if (value !== undefined && value !== '') known[key] = value
  }
  return known as unknown as Context
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
