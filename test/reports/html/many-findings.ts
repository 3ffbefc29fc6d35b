/** A report with as many findings as one likes, like the audit of the history of a large company's repository. */
import { DESTINATIONS, type Finding, KINDS, SEVERITIES } from '../../../src/base/finding.ts'
import type { Report } from '../../../src/base/report.ts'
import { sampleReport } from '../samples.ts'

const AUTHORS = ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Barbara Liskov', 'Edsger Dijkstra', 'Radia Perlman']
const FOLDERS = ['src/server', 'src/client/views', 'deploy/k8s', 'infrastructure/terraform/production', 'test', 'docs']
const RULES = Array.from({ length: 60 }, (_, index) => `issuer-${index}-access-token`)

/** The same for the same number. */
export function manyFindings(count: number): Report {
  let seed = 7
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const hex = (length: number): string => Array.from({ length }, () => '0123456789abcdef'[random(16)]).join('')
  const oneOf = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item
  const commits = Array.from({ length: Math.max(1, count / 10) }, () => ({
    oid: hex(40),
    author: oneOf(AUTHORS),
    date: new Date(1_400_000_000_000 + random(3_900_000) * 100_000).toISOString().slice(0, 19),
    subject: `Change ${hex(8)} in a way that takes some words to say`,
  }))
  const findings = Array.from({ length: count }, (): Finding => {
    const introduced = oneOf(commits)
    const rule = oneOf(RULES)
    const path = `${oneOf(FOLDERS)}/module-${random(400)}/file-${random(12)}.ts`
    const line = 1 + random(2000)
    const oid = hex(40)
    return {
      id: hex(4) + hex(random(5) === 0 ? 0 : 28),
      rule,
      kind: KINDS[0],
      title: `Access token of ${rule.slice(0, 9)}`,
      severity: SEVERITIES[random(20) === 0 ? 3 : random(3)] ?? 'low',
      destination: DESTINATIONS[3],
      decision: random(3) === 0 ? 'warn' : 'block',
      location: {
        path,
        startLine: line,
        startColumn: 20,
        endLine: line,
        endColumn: 60,
        startByte: line * 40,
        endByte: line * 40 + 40,
        commit: introduced.oid,
        oid,
      },
      context: { format: 'text' },
      secret: { redacted: 'tok_************', length: 40 },
      why: ['has the form of an access token', `entropy ${4 + random(20) / 10} bits a character`],
      excerpt: { text: `const token${random(100_000)} = 'tok_************'`, start: 20, end: 36 },
      history: {
        introduced,
        state: oneOf(['in-head', 'on-branch', 'removed']),
        places: [{ path, oid, commit: introduced.oid }],
        objects: 1 + random(5),
      },
    }
  })
  return sampleReport(findings)
}
