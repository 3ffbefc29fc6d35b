/** What to type about a finding, ready to be copied. */
import type { Finding } from '../../src/base/finding.ts'
import { shellQuote } from '../../src/base/shell-quote.ts'
import { printable } from '../../src/reports/text/printable.ts'

export interface Command {
  readonly label: string
  readonly command: string
  readonly note?: string
}

const COMMIT_LENGTH = 12
const PATHS_MAX = 10

/** `source` as the report names it. Text of the report that could do anything but be a path is never in a command. */
export function commandsFor(finding: Finding, source: string): readonly Command[] {
  const { location, history, provenance } = finding
  if (history !== undefined || source === 'history' || source === 'commits') {
    return [...gitCommands(finding), ...acceptance(finding)]
  }
  const path = pathWord(location.path)
  if (path === undefined) return acceptance(finding)
  return [
    { label: 'Open it', command: `"\${EDITOR:-vi}" +${location.startLine} ${path}` },
    ...(provenance ? [{ label: 'Compare it with its original', command: `codemoat trace ${path} --show` }] : []),
    { label: 'Scan it again', command: `codemoat scan ${path}` },
    ...acceptance(finding),
  ]
}

function gitCommands(finding: Finding): Command[] {
  const { location, history } = finding
  const commit = oidWord(history?.introduced?.oid ?? location.commit)
  const oid = oidWord(location.oid)
  const path = pathWord(location.path)
  const commands: Command[] = []
  if (commit !== undefined) {
    const command = `git show ${commit.slice(0, COMMIT_LENGTH)}${path === undefined ? '' : ` -- ${path}`}`
    commands.push({ label: 'See how it came in', command })
  } else if (oid !== undefined) commands.push({ label: 'See the object', command: `git cat-file -p ${oid}` })
  if (history?.state === 'unreachable') {
    commands.push({
      label: 'Have git forget it',
      command: 'git reflog expire --expire-unreachable=now --all && git gc --prune=now',
      note: 'Takes away everything that no branch or tag leads to, not this alone.',
    })
    return commands
  }
  const paths = [...new Set([location.path, ...(history?.places ?? []).map((place) => place.path)])]
  const words = paths.flatMap((one) => pathWord(one) ?? [])
  if (words.length > 0 && words.length === paths.length && words.length <= PATHS_MAX) {
    commands.push({
      label: 'Take the file out of the whole past',
      command: `git filter-repo --sensitive-data-removal --invert-paths ${words.map((word) => `--path ${word}`).join(' ')}`,
      note: 'Needs git-filter-repo, and changes every commit since then. Revoke first: whoever has a clone has the secret.',
    })
  }
  return commands
}

function acceptance({ id }: Finding): Command[] {
  if (!/^[\w-]+$/.test(id) || id.startsWith('-')) return []
  return [{ label: 'Accept it', command: `codemoat baseline accept ${id} --reason 'why it is no leak'` }]
}

/** A path as one word that is no option; undefined where it is no file, or cannot be written so that it is seen whole. */
function pathWord(path: string): string | undefined {
  if (path === '' || /^<|!/.test(path) || printable(path) !== path || path.includes('\ufffd')) return undefined
  return shellQuote(path.startsWith('-') ? `./${path}` : path)
}

function oidWord(oid: string | undefined): string | undefined {
  return oid !== undefined && /^[0-9a-f]{7,64}$/.test(oid) ? oid : undefined
}
