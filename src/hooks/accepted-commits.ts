/** Allowances that name commits, where a scan learns only afterwards which commit brought what it found. */
import type { Finding } from '../base/finding.ts'
import type { GitPlace } from '../git/safe-git.ts'
import { isCommitAmong } from '../policy/allowances.ts'
import { scanObjects } from '../scan/scan-objects.ts'
import type { ScanSettings } from '../scan/settings.ts'

/** Whether an allowance names the commit. What else it asks is another matter. */
export function isNamedCommit({ policy }: ScanSettings): (commit: string | undefined) => boolean {
  const commits = [...policy.allow, ...(policy.floor?.allow ?? [])].flatMap((one) => one.commits ?? [])
  return (commit) => commits.length > 0 && isCommitAmong(commit, commits)
}

/** Judges again, now with its commit, whatever such an allowance may accept. */
export async function judgeInCommits(
  findings: readonly Finding[],
  at: { readonly place: GitPlace; readonly settings: ScanSettings },
): Promise<readonly Finding[]> {
  const isNamed = isNamedCommit(at.settings)
  const origins = new Map<string, { path: string; oid: string; commit: string }>()
  for (const { decision, location } of findings) {
    const { oid, commit } = location
    if (decision === 'allow' || oid === undefined || commit === undefined || !isNamed(commit)) continue
    const [path = ''] = location.path.split('!')
    origins.set(`${oid} ${path}`, { path, oid, commit })
  }
  if (origins.size === 0) return findings
  const accepted = new Map<string, Finding>()
  for await (const { finding } of scanObjects([...origins.values()], at)) {
    if (finding.decision === 'allow') accepted.set(keyOf(finding), finding)
  }
  return findings.map((finding) => {
    const { decision, why, policyLine } = accepted.get(keyOf(finding)) ?? finding
    return { ...finding, decision, why, ...(policyLine && { policyLine }) }
  })
}

function keyOf({ id, location }: Finding): string {
  return [id, location.oid, location.path, location.startByte].join(' ')
}
