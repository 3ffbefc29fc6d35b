/** What to do when a hook blocked: fix, accept, skip once, each as something to copy. */
import type { Finding } from '../base/finding.ts'
import type { Report } from '../base/report.ts'
import { shellQuote } from '../base/shell-quote.ts'
import { type GitHook, SERVER_HOOKS } from './git-hook.ts'

export interface Blocked {
  readonly name: GitHook
  /** What git gave the hook. */
  readonly args: readonly string[]
  readonly report: Report
  /** As `findRebaseStart` tells; undefined where it is not known. */
  readonly rebaseStart?: string | undefined
}

const PATHS_MAX = 5
const COMMITS_MAX = 5
const IDS_MAX = 3
const COMMIT_LENGTH = 12

const DEED: Readonly<Record<GitHook, string>> = {
  'pre-commit': 'this commit',
  'commit-msg': 'this commit: its message holds a secret',
  'pre-push': 'this push',
  'pre-receive': 'this push',
  update: 'this push',
}

/** Ends with a line feed. */
export function waysOut(blocked: Blocked): string {
  const { name, report } = blocked
  const findings = blockingIn(report)
  const ways = [
    ['fix', fixOf(blocked, findings)],
    ['accept', acceptOf(blocked, findings)],
    ['skip', skipOf(name)],
  ] as const
  const lines = ways.flatMap(([label, texts]) =>
    texts.map((text, index) => `  ${(index === 0 ? label : '').padEnd(6)}  ${text}`),
  )
  return `codemoat stopped ${DEED[name]}. The ways out:\n\n${lines.join('\n')}\n`
}

/** How to go past the hook once, as a command; undefined where nobody can. */
export function skipCommand(name: GitHook): string | undefined {
  if (SERVER_HOOKS.includes(name)) return undefined
  return name === 'pre-push' ? 'git push --no-verify' : 'git commit --no-verify'
}

/** The commits that brought what blocks, as far as it is known. */
export function blockingCommits(report: Report): readonly string[] {
  return [...new Set(blockingIn(report).flatMap(({ location }) => location.commit ?? []))]
}

function blockingIn(report: Report): readonly Finding[] {
  return report.findings.filter(({ decision }) => decision === 'block')
}

function fixOf({ name, args, report, rebaseStart }: Blocked, findings: readonly Finding[]): string[] {
  if (name === 'commit-msg')
    return ['write the message anew:', `  git commit --edit --file=${shellQuote(args[0] ?? '')}`]
  if (name === 'pre-commit') {
    const paths = [...new Set(findings.map(({ location }) => location.path))].filter((path) => !/^<|!/.test(path))
    const named = paths.length > 0 && paths.length <= PATHS_MAX ? paths.map(shellQuote).join(' ') : '--update'
    return ['take it out of the file, then:', `  git add ${named} && git commit`]
  }
  if (rebaseStart === 'amend')
    return ['take it out of the last commit, then:', '  git commit --all --amend && git push']
  const commits = blockingCommits(report).map((commit) => commit.slice(0, COMMIT_LENGTH))
  const named = commits.length > 0 && commits.length <= COMMITS_MAX ? commits.join(', ') : 'those commits'
  return [
    `take it out of ${named}: mark as "edit" in`,
    `  git rebase --interactive ${rebaseStart ?? '<the commit before the first of them>'}`,
  ]
}

function acceptOf({ name, args }: Blocked, findings: readonly Finding[]): string[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const rule = rules.length === 1 && rules[0] ? rules[0] : '<rule-id>'
  const entry = `  - { rules: ['${rule}'], reason: '<why it is no leak>' }`
  if (SERVER_HOOKS.includes(name)) {
    return ['whoever runs the server adds to the .codemoat.yaml there, below "allow:"', entry]
  }
  return [
    'with a comment on the line:',
    `  codemoat: allow ${rule} -- <why it is no leak>`,
    'in the baseline:',
    `  codemoat baseline accept ${idsOf(findings)}${name === 'commit-msg' ? ` --in ${shellQuote(args[0] ?? '')}` : ''} --reason '<why>'`,
    'or in .codemoat.yaml, below "allow:"',
    entry,
  ]
}

function idsOf(findings: readonly Finding[]): string {
  const ids = [...new Set(findings.map(({ id }) => id))]
  return ids.length <= IDS_MAX ? ids.join(' ') : '<id>'
}

function skipOf(name: GitHook): string[] {
  const command = skipCommand(name)
  if (command === undefined) return ['there is no skipping a hook of the server']
  const alone = command.replace(' --no-verify', '')
  return ['once, all hooks or Codemoat alone:', `  ${command}`, `  CODEMOAT_SKIP=1 ${alone}`]
}
