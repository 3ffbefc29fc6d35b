/** Follows what was found through the history: who brought it, who took it away, and where it still is. */
import type { CommitFacts, History } from '../../base/finding.ts'
import { readCommitFacts } from '../../git/commit-facts.ts'
import { type HistoryLog, type LoggedChange, startHistoryLog } from '../../git/history-log.ts'
import { COMMIT_MESSAGE } from '../../git/object-text.ts'
import { findBlobs, findHead, listRefs, type Ref } from '../../git/refs.ts'
import type { GitPlace } from '../../git/safe-git.ts'
import { nameOfObject } from './read-survey.ts'

/** What a survey found, by finding id. */
export interface Sighting {
  readonly id: string
  readonly blobs: ReadonlySet<string>
  /** Commits and tags whose text has it. */
  readonly messages: ReadonlySet<string>
  /** File names that have it, each with a tree that it stands in. */
  readonly names: ReadonlyMap<string, string>
}

export interface Traced {
  readonly history: History
  /** Where it may be shown: the place where it came in first. */
  readonly shown: readonly Place[]
}

export interface Place {
  readonly path: string
  readonly oid: string
  readonly commit?: string
  /** Where it is not the content of the object. */
  readonly text?: string
}

export interface TraceOptions {
  readonly place: GitPlace
  /** Started beside the survey. */
  readonly log: HistoryLog
  /** Asked for beside the survey. */
  readonly tips?: Promise<Tips> | undefined
  /** Every commit that the repository holds, reachable or not. */
  readonly allCommits: () => Promise<readonly string[]>
  /** What stood there before the commits of the log is left out. */
  readonly onlyNew: boolean
  /** What is found in other blobs. */
  readonly idsIn: (
    oids: readonly string[],
  ) => Promise<readonly { readonly oid: string; readonly ids: readonly string[] }[]>
}

const PLACES_MAX = 100
const REFS_MAX = 500
const REFS_NAMED = 5
/** Questions about files of commits, beside those about HEAD: git answers some ten thousand a second. */
const QUESTIONS_MAX = 20_000

/** `changes` are those that the log has of the blobs of the sightings. */
export async function trace(
  sightings: readonly Sighting[],
  logChanges: readonly LoggedChange[],
  options: TraceOptions,
): Promise<Map<string, Traced>> {
  const wanted = blobsOf(sightings)
  const changes = [...logChanges]
  const reachable = options.log.commits()
  const logged = new Set(changes.map(({ oid }) => oid))
  if ([...wanted].some((oid) => !logged.has(oid)))
    changes.push(...(await unreachableChanges(options, reachable, wanted)))
  const before = options.onlyNew ? await foundBefore(options, changes, wanted) : new Map<string, ReadonlySet<string>>()
  const tips = await (options.tips ?? findTips(options.place))
  const paths = await presentPaths(options.place, sightings, changes, tips)
  const traced = sightings.flatMap((one) => traceOne(one, { changes, before, reachable, tips, paths }) ?? [])
  const facts = await readCommitFacts(options.place, [
    ...new Set(traced.flatMap(({ introduced, removed }) => [introduced, removed].filter((oid) => oid !== undefined))),
  ])
  return new Map(traced.map((one) => [one.id, finish(one, facts, sightings)]))
}

export function blobsOf(sightings: Iterable<Sighting>): ReadonlySet<string> {
  return new Set([...sightings].flatMap(({ blobs }) => [...blobs]))
}

/** What commits do that no name leads to: all at once, for nobody knows how they hang together. */
async function unreachableChanges(
  { place, allCommits }: TraceOptions,
  reachable: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): Promise<readonly LoggedChange[]> {
  const commits = (await allCommits()).filter((oid) => !reachable.has(oid))
  if (commits.length === 0) return []
  const log = startHistoryLog(place, ['--no-walk=sorted'], commits)
  const changes = await log.changes(wanted).catch(() => [])
  return changes.map((change) => ({ ...change, order: change.order + reachable.size }))
}

/** By blobs that commits replaced, and that were not looked into: what is found in them. */
async function foundBefore(
  { idsIn }: TraceOptions,
  changes: readonly LoggedChange[],
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const replaced = new Set(changes.filter(({ oid }) => wanted.has(oid)).flatMap(({ oldOids }) => oldOids))
  const unknown = [...replaced].filter((oid) => !wanted.has(oid) && !/^0+$/.test(oid))
  return new Map((await idsIn(unknown)).map(({ oid, ids }) => [oid, new Set(ids)]))
}

/** What names lead to. */
export interface Tips {
  readonly head: string | undefined
  readonly refs: readonly Ref[]
}

/** Does not fail: where git does not answer, there are none. */
export async function findTips(place: GitPlace): Promise<Tips> {
  const [head, refs] = await Promise.all([findHead(place), listRefs(place, REFS_MAX)])
  return { head, refs: refs.filter(({ oid }) => oid !== head) }
}

/** By commit of a tip and path: the blob there. */
type PresentPaths = ReadonlyMap<string, string>

async function presentPaths(
  place: GitPlace,
  sightings: readonly Sighting[],
  changes: readonly LoggedChange[],
  { head, refs }: Tips,
): Promise<PresentPaths> {
  const present = new Map<string, string>()
  const ask = async (questions: readonly string[]): Promise<void> => {
    const answers = await findBlobs(place, questions)
    questions.forEach((question, index) => {
      const oid = answers[index]
      if (oid !== undefined) present.set(question, oid)
    })
  }
  const pathsOf = new Map<string, Set<string>>()
  for (const { oid, path } of changes) {
    const paths = pathsOf.get(oid)
    if (paths) paths.add(path)
    else pathsOf.set(oid, new Set([path]))
  }
  const pathsWith = (one: Sighting): string[] => [
    ...new Set([...one.blobs].flatMap((oid) => [...(pathsOf.get(oid) ?? [])])),
  ]
  if (head !== undefined) await ask([...new Set(sightings.flatMap(pathsWith))].map((path) => `${head}:${path}`))
  const gone = sightings.filter(
    (one) => !pathsWith(one).some((path) => one.blobs.has(present.get(`${head}:${path}`) ?? '')),
  )
  const questions = [...new Set(gone.flatMap(pathsWith))].flatMap((path) => refs.map(({ oid }) => `${oid}:${path}`))
  if (questions.length > 0) await ask(questions.slice(0, QUESTIONS_MAX))
  return present
}

interface Known {
  readonly changes: readonly LoggedChange[]
  readonly before: ReadonlyMap<string, ReadonlySet<string>>
  readonly reachable: ReadonlySet<string>
  readonly tips: Tips
  readonly paths: PresentPaths
}

interface TracedOids extends Traced {
  readonly id: string
  readonly introduced: string | undefined
  readonly removed: string | undefined
}

/** Undefined where no commit brought it: it was there before. */
function traceOne({ id, blobs, messages, names }: Sighting, known: Known): TracedOids | undefined {
  const { changes, before, reachable, tips, paths } = known
  const had = (old: string): boolean => blobs.has(old) || before.get(old)?.has(id) === true
  const holding = changes.filter(({ oid }) => blobs.has(oid))
  // Oldest first: no commit stands before its parents.
  const brought = holding.filter(({ oldOids }) => !oldOids.some(had)).reverse()
  if (holding.length > 0 && brought.length === 0 && messages.size + names.size === 0) return undefined
  const taken = changes.filter(({ oid, oldOids }) => !blobs.has(oid) && oldOids.some((old) => blobs.has(old)))
  const places: Place[] = brought.map(({ path, oid, commit }) => ({ path, oid, commit }))
  for (const oid of messages) places.push({ path: COMMIT_MESSAGE, oid, commit: oid })
  for (const [name, oid] of names) places.push({ path: NAME_PATH, oid, text: name })
  const pathsWith = new Set(holding.map(({ path }) => path))
  if (places.length === 0) for (const oid of blobs) places.push({ path: nameOfObject('blob', oid), oid })
  const isIn = (commit: string): boolean =>
    [...pathsWith].some((path) => blobs.has(paths.get(`${commit}:${path}`) ?? ''))
  const refs = tips.refs.filter(({ oid }) => isIn(oid)).map(({ name }) => name)
  const introduced = brought[0]?.commit ?? [...messages][0]
  const isReachable =
    names.size > 0 ||
    [...messages].some((oid) => reachable.has(oid)) ||
    brought.some(({ commit }) => reachable.has(commit))
  const state = stateOf({
    inHead: tips.head !== undefined && isIn(tips.head),
    refs,
    messages,
    isReachable,
    isTaken: taken.length > 0 || names.size === 0,
  })
  return {
    id,
    introduced,
    removed: state === 'removed' ? taken[0]?.commit : undefined,
    history: {
      state,
      ...(refs.length > 0 && { refs: refs.slice(0, REFS_NAMED) }),
      places: places.slice(0, PLACES_MAX).map(({ text: _, ...place }) => place),
      objects: blobs.size + messages.size + names.size,
    },
    shown: oneOfEachPath(places),
  }
}

/** What a path is may decide about a finding: the first places under each of some names. */
function oneOfEachPath(places: readonly Place[]): Place[] {
  const byPath = new Map<string, Place>()
  for (const place of places) if (!byPath.has(place.path)) byPath.set(place.path, place)
  return [...byPath.values()].slice(0, SHOWN_MAX)
}

const SHOWN_MAX = 8

/** The path itself would tell what must not be told. */
export const NAME_PATH = '<file name>'

/** A message stays as long as its commit does. */
function stateOf(of: {
  inHead: boolean
  refs: readonly string[]
  messages: ReadonlySet<string>
  isReachable: boolean
  isTaken: boolean
}): History['state'] {
  if (of.inHead) return 'in-head'
  if (of.refs.length > 0) return 'on-branch'
  if (!of.isReachable) return 'unreachable'
  return of.messages.size > 0 || !of.isTaken ? 'on-branch' : 'removed'
}

function finish(
  { introduced, removed, history, shown }: TracedOids,
  facts: ReadonlyMap<string, CommitFacts>,
  sightings: readonly Sighting[],
): Traced {
  // The first line of a message may be where the secret stands.
  const isTelling = (oid: string): boolean => sightings.some(({ messages }) => messages.has(oid))
  const factsOf = (oid: string | undefined): CommitFacts | undefined => {
    const known = oid === undefined ? undefined : facts.get(oid)
    return known && isTelling(known.oid) ? { ...known, author: HIDDEN, subject: HIDDEN } : known
  }
  const first = factsOf(introduced)
  const last = factsOf(removed)
  return { shown, history: { ...(first && { introduced: first }), ...(last && { removed: last }), ...history } }
}

const HIDDEN = '(not shown: it holds something that was found)'
