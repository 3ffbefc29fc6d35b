/**
 * The baseline, `.codemoat-baseline.jsonl`: findings that somebody has accepted, known by their content and never by their
 * line. One entry a line, sorted, so that two branches that each add some merge without a conflict.
 */
import { Failure } from '../base/failure.ts'
import { LIMITS } from '../base/limits.ts'

export const BASELINE_FILE = '.codemoat-baseline.jsonl'
/** Lets git keep the lines of both sides; readers take duplicates and any order. */
export const ATTRIBUTES_LINE = `${BASELINE_FILE} merge=union`

export interface BaselineEntry {
  /** HMAC of rule and content under the salt of the file, 32 hexadecimal digits; see scan/content-digest.ts. */
  readonly content: string
  /** For people: it is part of what `content` was made of. */
  readonly rule: string
  readonly reason?: string
  readonly owner?: string
  /** Last day that it holds, in UTC: `2027-01-31`. */
  readonly expires?: string
  /** `history`: what was accepted is not in the files, but in the past of the repository. */
  readonly scope?: 'history'
}

/** Plain data: it travels between threads. */
export interface Baseline {
  /** More than one where branches that each began a baseline were merged. */
  readonly salts: readonly string[]
  /** Sorted, each content once. */
  readonly entries: readonly BaselineEntry[]
  /** The day on which it is read, as in `expires`. */
  readonly today: string
}

const FORMAT = 'codemoat.baseline/1'
const SALT = /^[0-9a-f]{32}$/
const CONTENT = /^[0-9a-f]{32}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_MS = 24 * 60 * 60 * 1000
/** Nobody has run this program before: an earlier clock is wrong. */
const FIRST_DAY_MS = Date.UTC(2026, 10, 22)

export interface BaselineText {
  readonly text: string
  /** Shown in failures. */
  readonly path: string
  /** When the file was last written, in milliseconds. */
  readonly writtenMs: number
}

/**
 * @param nowMs what the clock says
 * @throws {Failure} `baseline-not-usable`, with the line: what cannot be read may be what somebody has not accepted
 */
export function parseBaseline({ text, path, writtenMs }: BaselineText, nowMs: number): Baseline {
  if (text.length > LIMITS.baselineLength) {
    throw notUsable(path, undefined, `it is longer than ${LIMITS.baselineLength} characters`, HINTS.restore)
  }
  const salts = new Set<string>()
  const entries = new Map<string, BaselineEntry>()
  const lines = text.replace(/^\ufeff/, '').split('\n')
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const read = parseLine(line.trimEnd(), { path, line: index + 1, isCut: index === lines.length - 1 })
    if ('salt' in read) salts.add(read.salt)
    else entries.set(read.content, stricter(entries.get(read.content), read))
  })
  if (salts.size > LIMITS.baselineSalts) {
    throw notUsable(path, 1, `it holds more than ${LIMITS.baselineSalts} salts`, HINTS.restore)
  }
  if (salts.size === 0) throw notUsable(path, 1, 'its first line, with the salt, is missing', HINTS.salt)
  const sorted = [...entries.values()].sort((a, b) => compare(lineOf(a), lineOf(b)))
  if (sorted.some(({ expires }) => expires !== undefined)) checkClock(path, writtenMs, nowMs)
  return { salts: [...salts].sort(compare), entries: sorted, today: new Date(nowMs).toISOString().slice(0, 10) }
}

/** The file as it is written. */
export function formatBaseline({ salts, entries }: Pick<Baseline, 'salts' | 'entries'>): string {
  const lines = [...salts.map((salt) => JSON.stringify({ baseline: FORMAT, salt })), ...entries.map(lineOf)]
  return `${lines.sort(compare).join('\n')}\n`
}

export function isExpired({ expires }: BaselineEntry, today: string): boolean {
  return expires !== undefined && expires < today
}

/** @throws {Failure} `usage` where the text is no day as in `2027-01-31` */
export function requireDay(text: string, name: string): string {
  if (isDay(text)) return text
  throw new Failure('usage', `${name} "${text}" is no day`, { hint: 'write it as 2027-01-31' })
}

function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The same accepted twice, on two branches: what holds for the shorter time counts. */
function stricter(known: BaselineEntry | undefined, entry: BaselineEntry): BaselineEntry {
  if (known === undefined) return entry
  const [first, second] = (known.expires ?? '9') <= (entry.expires ?? '9') ? [known, entry] : [entry, known]
  const { scope, ...both } = { ...second, ...first }
  return known.scope && entry.scope ? { ...both, scope: 'history' } : both
}

function lineOf({ content, rule, reason, owner, expires, scope }: BaselineEntry): string {
  return JSON.stringify({ content, rule, reason, owner, expires, scope })
}

/** By code unit, on every machine alike. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

interface LinePlace {
  readonly path: string
  readonly line: number
  /** Nothing ends the line. */
  readonly isCut: boolean
}

function parseLine(text: string, place: LinePlace): BaselineEntry | { readonly salt: string } {
  if (/^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/.test(text)) {
    throw notUsable(place.path, place.line, 'it holds the marks of a merge conflict', HINTS.conflict)
  }
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const why = place.isCut ? 'its last line is half written' : 'the line is not a JSON object'
    throw notUsable(place.path, place.line, why, HINTS.line)
  }
  const fields = value as Readonly<Record<string, unknown>>
  if ('baseline' in fields) return parseHeader(fields, place)
  const problem = problemOf(fields)
  if (problem !== undefined) throw notUsable(place.path, place.line, problem, HINTS.line)
  return value as BaselineEntry
}

function parseHeader({ baseline, salt }: Readonly<Record<string, unknown>>, place: LinePlace): { salt: string } {
  if (baseline !== FORMAT) {
    throw notUsable(place.path, place.line, `its format is "${String(baseline)}", not "${FORMAT}"`, HINTS.version)
  }
  if (typeof salt === 'string' && SALT.test(salt)) return { salt }
  throw notUsable(place.path, place.line, 'the salt is not 32 hexadecimal digits', HINTS.salt)
}

const FIELDS = ['content', 'rule', 'reason', 'owner', 'expires', 'scope']

function problemOf(fields: Readonly<Record<string, unknown>>): string | undefined {
  const unknown = Object.keys(fields).find((name) => !FIELDS.includes(name))
  if (unknown !== undefined) return `there is no field "${unknown}"`
  const other = FIELDS.find((name) => name in fields && typeof fields[name] !== 'string')
  if (other !== undefined) return `"${other}" is not a text`
  const { content, rule, expires, scope } = fields as Readonly<Record<string, string | undefined>>
  if (content === undefined || !CONTENT.test(content)) return '"content" is not 32 hexadecimal digits'
  if (!rule) return '"rule" is missing'
  if (expires !== undefined && !isDay(expires)) return `"expires": "${expires}" is no day as in 2027-01-31`
  return scope === undefined || scope === 'history' ? undefined : `"scope": "${scope}" is not "history"`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whoever sets the clock back makes what has expired hold again. */
function checkClock(path: string, writtenMs: number, nowMs: number): void {
  if (nowMs >= FIRST_DAY_MS && nowMs >= writtenMs - DAY_MS) return
  const [today, written] = [nowMs, writtenMs].map((time) => new Date(time).toISOString().slice(0, 10))
  const other = nowMs < FIRST_DAY_MS ? 'which is before Codemoat was written' : `and the file was written on ${written}`
  throw notUsable(path, undefined, `the clock says ${today}, ${other}: what has expired cannot be told`, HINTS.clock)
}

const HINTS = {
  restore: 'restore the file from git, or begin anew with `codemoat baseline create`',
  salt: 'restore that line from git: without its salt, no entry can be recognised',
  conflict: `remove the lines of marks and keep the entries of both sides; "${ATTRIBUTES_LINE}" in .gitattributes spares you that`,
  line: 'restore the line from git or remove it; what it accepted is then found again',
  version: 'use a version of Codemoat that knows this format',
  clock: 'set the clock right',
} as const

function notUsable(path: string, line: number | undefined, why: string, hint: string): Failure {
  return new Failure('baseline-not-usable', `the baseline cannot be used: ${why}`, {
    place: line === undefined ? { path } : { path, line },
    hint,
  })
}
