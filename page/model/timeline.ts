/** When findings came in: one bar a year, a quarter, a month or a day, whichever makes few enough. */
import type { Finding } from '../../src/base/finding.ts'
import { groupBy } from '../../src/base/group-by.ts'
import { countSeverities, type SeverityCounts } from './severities.ts'

export interface Bar {
  /** As the filter knows it: `2021-01..2021-03`. */
  readonly period: string
  /** As people say it: `Q1 2021`. */
  readonly label: string
  readonly total: number
  readonly counts: SeverityCounts
}

type Unit = 'year' | 'quarter' | 'month' | 'day'

const BARS_MAX = 40
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY_MS = 86_400_000

/** Oldest first, those without findings in between included; the last hundred. Empty where no date is known. */
export function timelineOf(findings: readonly Finding[]): Bar[] {
  const days = new Map([...groupBy(findings, dayOf)].filter(([day]) => isDay(day)))
  if (days.size === 0) return []
  const dates = [...days.keys()].sort()
  const first = dates[0]!
  const last = dates[dates.length - 1]!
  const unit =
    (['day', 'month', 'quarter'] as const).find((one) => periodsBetween(first, last, one) <= BARS_MAX) ?? 'year'
  const groups = groupBy([...days], ([date]) => startOf(date, unit))
  const keys = [startOf(last, unit)]
  while (keys[0]! > first && keys.length < 100) keys.unshift(before(keys[0]!, unit))
  return keys.map((key) => {
    const members = (groups.get(key) ?? []).flatMap(([, found]) => found)
    return { ...nameOf(key, unit), total: members.length, counts: countSeverities(members) }
  })
}

function dayOf({ history }: Finding): string | undefined {
  return history?.introduced?.date.slice(0, 10)
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}

function periodsBetween(first: string, last: string, unit: Exclude<Unit, 'year'>): number {
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS
  return days / { day: 1, month: 30, quarter: 91 }[unit]
}

/** The first day of the period that holds `date`. */
function startOf(date: string, unit: Unit): string {
  const month = Number(date.slice(5, 7))
  if (unit === 'year') return `${date.slice(0, 4)}-01-01`
  if (unit === 'quarter') return `${date.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
  return unit === 'month' ? `${date.slice(0, 7)}-01` : date
}

/** The first day of the period before the one that begins with `start`. */
function before(start: string, unit: Unit): string {
  return startOf(new Date(Date.parse(start) - DAY_MS).toISOString().slice(0, 10), unit)
}

function nameOf(start: string, unit: Unit): { period: string; label: string } {
  const year = start.slice(0, 4)
  const month = Number(start.slice(5, 7))
  if (unit === 'year') return { period: year, label: year }
  if (unit === 'quarter') {
    const last = String(month + 2).padStart(2, '0')
    return { period: `${start.slice(0, 7)}..${year}-${last}`, label: `Q${(month + 2) / 3} ${year}` }
  }
  const name = `${MONTHS[month - 1] ?? ''} ${year}`
  if (unit === 'month') return { period: start.slice(0, 7), label: name }
  return { period: start, label: `${Number(start.slice(8, 10))} ${name}` }
}
