/** When in each session of AI chats something was found. */
import type { Finding, Severity } from '../../src/base/finding.ts'
import { groupBy } from '../../src/base/group-by.ts'
import { countSeverities, type SeverityCounts, worstOf } from './severities.ts'

/** Findings of one session at nearly one moment. */
export interface Dot {
  /** 0 to 1, from the first finding of all sessions to the last. */
  readonly at: number
  readonly total: number
  readonly worst: Severity
}

export interface Session {
  readonly session: string
  /** Folder that it ran in, or the file that holds it. */
  readonly place: string
  readonly total: number
  readonly counts: SeverityCounts
  readonly dots: readonly Dot[]
}

export interface Sessions {
  readonly shown: readonly Session[]
  /** How many more there are. */
  readonly hidden: number
  /** ISO 8601; empty where no time is known. */
  readonly first: string
  readonly last: string
}

const SESSIONS_MAX = 10
/** Dots in a row that can be told apart. */
const STEPS = 80

/** The sessions with the most of the worst. */
export function sessionsOf(findings: readonly Finding[]): Sessions {
  const bySession = groupBy(findings, ({ context }) => context?.session)
  const times = [...bySession.values()].flat().flatMap((finding) => timeOf(finding) ?? [])
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
  const last = times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY)
  const sessions = [...bySession].map(([session, members]): Session => {
    const { cwd } = members[0]?.context ?? {}
    const place = cwd ?? members[0]?.location.path ?? ''
    return {
      session,
      place,
      total: members.length,
      counts: countSeverities(members),
      dots: dotsOf(members, first, last),
    }
  })
  sessions.sort((a, b) => b.counts.critical - a.counts.critical || b.counts.high - a.counts.high || b.total - a.total)
  return {
    shown: sessions.slice(0, SESSIONS_MAX),
    hidden: Math.max(0, sessions.length - SESSIONS_MAX),
    first: times.length > 0 ? new Date(first).toISOString() : '',
    last: times.length > 0 ? new Date(last).toISOString() : '',
  }
}

function timeOf(finding: Finding): number | undefined {
  const time = Date.parse(finding.context?.timestamp ?? '')
  return Number.isNaN(time) ? undefined : time
}

function dotsOf(members: readonly Finding[], first: number, last: number): Dot[] {
  const steps = groupBy(members, (finding) => {
    const time = timeOf(finding)
    if (time === undefined) return undefined
    return String(last > first ? Math.round(((time - first) / (last - first)) * STEPS) : STEPS / 2)
  })
  return [...steps].map(([step, own]) => ({
    at: Number(step) / STEPS,
    total: own.length,
    worst: worstOf(countSeverities(own)) ?? 'low',
  }))
}
