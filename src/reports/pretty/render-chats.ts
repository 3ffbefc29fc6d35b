/** Tables of chats for people: what is kept where, and which sessions hold what, by tool and project, the worst first. */
import { type Finding, SEVERITIES } from '../../base/finding.ts'
import { padToWidth } from '../text/display-width.ts'
import { printable } from '../text/printable.ts'
import { countOf, formatBytes, formatCount } from '../text/quantities.ts'
import type { Page } from './page.ts'

export interface StoreRow {
  readonly tool: string
  /** Undefined for databases: they hold any number. */
  readonly sessions: number | undefined
  /** Milliseconds since 1970. */
  readonly newest: number
  readonly bytes: number
  readonly root: string
}

export function renderStores(stores: readonly StoreRow[], page: Page): string {
  const head = ['assistant', 'sessions', 'newest', 'size', 'where']
  const cells = stores.map(({ tool, sessions, newest, bytes, root }) => [
    tool,
    sessions === undefined ? 'database' : formatCount(sessions),
    dayOf(newest),
    formatBytes(bytes),
    printable(root),
  ])
  const widths = head.map((_, at) => Math.max(...[head, ...cells].map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === row.length - 1 ? cell : padToWidth(cell, widths[at] ?? 0))).join('  ')
  return [page.style.dim(line(head)), ...cells.map(line), ''].join('\n')
}

/** A finding, and the session that it is in. */
export interface ChatFinding {
  readonly tool: string
  readonly project: string
  readonly session: string
  /** Milliseconds since 1970. */
  readonly modified: number
  readonly finding: Finding
}

const SESSIONS_MAX = 50
const SESSION_WIDTH_MAX = 36

/** Empty where nothing was found. */
export function renderSessions(found: readonly ChatFinding[], page: Page): string {
  if (found.length === 0) return ''
  const lines = [page.style.bold('By session, the worst first')]
  let left = SESSIONS_MAX
  for (const [tool, ofTool] of worstFirst(found, ({ tool }) => tool)) {
    lines.push('', `${page.style.bold(printable(tool))}  ${page.style.dim(severitiesOf(ofTool))}`)
    for (const [project, ofProject] of worstFirst(ofTool, ({ project }) => project)) {
      if (left <= 0) break
      lines.push(`  ${printable(project)}`)
      for (const [session, ofSession] of worstFirst(ofProject, ({ session }) => session).slice(0, left)) {
        left--
        const name = padToWidth(printable(session).slice(0, SESSION_WIDTH_MAX), SESSION_WIDTH_MAX)
        const day = dayOf(Math.max(...ofSession.map(({ modified }) => modified)))
        lines.push(`    ${name}  ${page.style.dim(day)}  ${severitiesOf(ofSession)}`)
      }
    }
  }
  const sessions = new Set(found.map(({ tool, project, session }) => `${tool}\0${project}\0${session}`)).size
  if (sessions > SESSIONS_MAX) lines.push('', `… and ${countOf(sessions - SESSIONS_MAX, 'more session')}`)
  return lines.join('\n')
}

function worstFirst(found: readonly ChatFinding[], keyOf: (one: ChatFinding) => string): [string, ChatFinding[]][] {
  const groups = new Map<string, ChatFinding[]>()
  for (const one of found) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups].sort(([a, left], [b, right]) => compare(countsOf(right), countsOf(left)) || (a < b ? -1 : 1))
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((count, index) => count !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** The most severe first. */
function countsOf(found: readonly ChatFinding[]): number[] {
  return SEVERITIES.toReversed().map((severity) => found.filter(({ finding }) => finding.severity === severity).length)
}

function severitiesOf(found: readonly ChatFinding[]): string {
  const names = SEVERITIES.toReversed()
  return countsOf(found)
    .flatMap((count, at) => (count === 0 ? [] : [`${formatCount(count)} ${names[at]}`]))
    .join(', ')
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
