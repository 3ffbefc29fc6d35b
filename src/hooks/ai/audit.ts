/** The audit log: what was decided about what kind of event, one line of JSON each; never anything of what it was about. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LIMITS } from '../../base/limits.ts'
import type { Environment } from '../../git/safe-git.ts'
import { stateFolder } from '../../sources/state-folder.ts'
import type { Outcome } from './answer-payload.ts'

export function auditPath(environment: Environment): string {
  return join(stateFolder(environment), 'audit.jsonl')
}

/** Adds a line. Where that fails, the answer stands all the same. */
export function writeAudit({ host, question, verdict, found, isFailure }: Outcome, environment: Environment): void {
  const rules = [...new Set(found.map(({ rule }) => rule))].sort()
  const record = {
    time: new Date().toISOString(),
    host: host.id,
    event: eventName(question.event),
    kind: question.kind,
    decision: isFailure ? `unjudged-${verdict.kind}` : verdict.kind,
    rules,
    findings: found.length,
  }
  try {
    const path = auditPath(environment)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LIMITS.auditLogBytes) renameSync(path, `${path}.1`)
    appendFileSync(path, `${JSON.stringify(record)}\n`, { mode: 0o600 })
  } catch {
    // A log that cannot be written must stop nobody's work.
  }
}

/** Of a payload that is none, this could be anything. */
function eventName(event: string): string {
  return /^[\w.]{1,64}$/.test(event) ? event : ''
}
