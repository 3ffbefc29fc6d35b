/** Which commit of a push brought a blob, and which lines it added: asked only for blobs that something was found in. */
import type { LineRange } from '../base/passage.ts'
import { PATCH, RENAMES } from './diff-options.ts'
import { createDiffParser, type DiffEntry, parseRawLine } from './diff-parser.ts'
import { startGit } from './git-process.ts'
import { type PushedRange, revisionInput, revisionOptions } from './new-objects.ts'
import { runGit } from './run-git.ts'
import type { GitPlace } from './safe-git.ts'

/** `commit` is the oldest that brought it. `addedLines` is absent where all are new. */
export interface Introduction {
  readonly commit: string
  readonly path: string
  readonly addedLines?: readonly LineRange[]
}

/** One commit against one of its parents. */
interface Section {
  readonly commit: string
  readonly parents: number
  readonly entries: DiffEntry[]
}

/** Comparing more pairs of blobs would take longer than anybody waits; of the others all lines count as new. */
const PAIRS_MAX = 200

/** By object id. What no commit of the range brings is not in it. @throws {Failure} git-failed */
export async function findIntroductions(
  place: GitPlace,
  range: PushedRange,
  oids: readonly string[],
): Promise<ReadonlyMap<string, Introduction>> {
  const wanted = new Set(oids)
  const compare = createComparer(place)
  const found = new Map<string, Introduction>()
  for (const sections of byCommit(await logOf(place, range, wanted))) {
    const [{ commit, parents } = { commit: '', parents: 0 }] = sections
    for (const oid of wanted) {
      const entries = sections.flatMap((section) => section.entries.filter((entry) => entry.oid === oid))
      const [first] = entries
      // Against one of the parents nothing changed: the commit took the blob over from there.
      if (first === undefined || sections.filter((one) => one.entries.some((e) => e.oid === oid)).length < parents)
        continue
      const lines = await Promise.all(entries.map(compare))
      const before = found.get(oid)
      const addedLines = before ? union(before.addedLines, intersection(lines)) : intersection(lines)
      found.set(oid, { commit: before?.commit ?? commit, path: first.path, ...(addedLines && { addedLines }) })
    }
  }
  return found
}

/** Oldest first: each commit that brings or takes a wanted blob, against each of its parents. */
async function logOf(place: GitPlace, range: PushedRange, wanted: ReadonlySet<string>): Promise<Section[]> {
  const git = startGit(place, 'log', [
    '--reverse',
    '--topo-order',
    '--root',
    '-m',
    '--raw',
    '--no-abbrev',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-notes',
    '--no-show-signature',
    '--ignore-submodules=all',
    '-O/dev/null',
    ...RENAMES,
    '--format=%H %P',
    ...revisionOptions(range),
  ])
  git.stdin.end(revisionInput(range))
  const sections: Section[] = []
  let rest = ''
  const read = (line: string): void => {
    if (line.startsWith(':')) {
      const entry = parseRawLine(line)
      if (wanted.has(entry.oid)) sections.at(-1)?.entries.push(entry)
      return
    }
    if (line === '') return
    const [commit = '', ...parents] = line.trimEnd().split(' ')
    if (sections.at(-1)?.entries.length === 0) sections.pop()
    sections.push({ commit, parents: parents.length, entries: [] })
  }
  git.stdout.setEncoding('latin1').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) read(line)
  })
  await git.done
  return sections.filter(({ entries }) => entries.length > 0)
}

function byCommit(sections: readonly Section[]): Section[][] {
  const groups: Section[][] = []
  for (const section of sections) {
    const last = groups.at(-1)
    if (last?.[0]?.commit === section.commit) last.push(section)
    else groups.push([section])
  }
  return groups
}

/** The lines that an entry adds; undefined for all. */
function createComparer(place: GitPlace): (entry: DiffEntry) => Promise<readonly LineRange[] | undefined> {
  let pairs = 0
  return async (entry) => {
    if (entry.status !== 'M' && entry.status !== 'R') return undefined
    if (pairs++ >= PAIRS_MAX) return undefined
    const args = ['--raw', '--no-abbrev', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', ...PATCH]
    const parser = createDiffParser()
    // What is missing cannot be compared: then all lines count as new.
    const printed = await runGit(place, 'diff', [...args, entry.oldOid, entry.oid]).catch(() => undefined)
    if (printed === undefined) return undefined
    parser.push(Buffer.from(printed))
    const diff = parser.end()
    const [only] = diff.entries
    return only && diff.addedLines(only)
  }
}

type Lines = readonly LineRange[] | undefined

function intersection(all: readonly Lines[]): Lines {
  return all.reduce((a, b) => {
    if (a === undefined || b === undefined) return a ?? b
    return a.flatMap((one) =>
      b.flatMap((two) => {
        const first = Math.max(one.first, two.first)
        const last = Math.min(one.last, two.last)
        return first <= last ? [{ first, last }] : []
      }),
    )
  })
}

function union(a: Lines, b: Lines): Lines {
  return a === undefined || b === undefined ? undefined : [...a, ...b]
}
