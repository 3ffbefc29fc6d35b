/** How bad it is and where, in a few sentences. */
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Finding } from '../../src/base/finding.ts'
import type { Report } from '../../src/base/report.ts'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf, formatCount, joinWords } from '../../src/reports/text/quantities.ts'
import { verdictOf } from '../../src/reports/text/verdict.ts'
import { repositoriesOf } from '../model/repositories.ts'

export function Verdict({ report }: { report: Report }): JSX.Element {
  const { tone, headline, rest } = useMemo(() => verdictOf(report), [report])
  const facts = useMemo(() => factsOf(report.findings.filter(({ decision }) => decision !== 'allow')), [report])
  return (
    <section class={`verdict ${tone}`} aria-label="Verdict">
      <h1>
        {printable(headline)}
        <small>{printable(rest.replace(/^[,;] /, ''))}</small>
      </h1>
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{printable(fact)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

const STATES = {
  'in-head': 'still in HEAD',
  'on-branch': 'on other branches or tags',
  removed: 'only in the past',
  unreachable: 'in what no branch leads to',
} as const

/** Sentences without a full stop. */
function factsOf(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const facts: string[] = []
  const files = new Set(findings.map(({ location }) => location.path)).size
  const [folder, inFolder] = largest(findings.map(({ location }) => folderOf(location.path)))
  const share =
    files > 1 && inFolder < findings.length
      ? `; ${formatCount(inFolder)} of ${formatCount(findings.length)} findings in ${folder}`
      : ''
  facts.push(`In ${countOf(files, 'file')}${share}`)
  const states = Object.entries(STATES).flatMap(([state, words]) => {
    const ids = new Set(findings.filter(({ history }) => history?.state === state).map(({ id }) => id))
    return ids.size > 0 ? [`${formatCount(ids.size)} ${words}`] : []
  })
  if (states.length > 0) facts.push(`${joinWords(states)}`)
  const days = new Set(findings.flatMap(({ history }) => history?.introduced?.date.slice(0, 10) || []))
  const dates = [...days].sort()
  if (dates.length > 0) facts.push(`The oldest came in on ${dates[0]}, the newest on ${dates[dates.length - 1]}`)
  const repositories = repositoriesOf(findings)
  if (repositories.length > 0) {
    const lines = repositories.reduce((sum, repository) => sum + repository.lines, 0)
    const from =
      repositories.length === 1 ? repositories[0]?.name : countOf(repositories.length, 'repository', 'repositories')
    facts.push(`${countOf(lines, 'line')} of code copied from ${from}`)
  }
  const sessions = new Set(findings.flatMap(({ context }) => context?.session ?? [])).size
  if (sessions > 0) facts.push(`In ${countOf(sessions, 'chat session')}`)
  return facts
}

function folderOf(path: string): string {
  const end = path.indexOf('/', 1)
  return end < 0 ? 'the top folder' : path.slice(0, end + 1)
}

/** What is there most often, and how often. */
function largest(words: readonly string[]): [word: string, count: number] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])
}
