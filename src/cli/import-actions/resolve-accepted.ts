/** Finds again, with our rules, what users of another scanner have accepted: at its place, by its content. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../base/finding.ts'
import { startGit } from '../../git/git-process.ts'
import { runGit } from '../../git/run-git.ts'
import { gitPlace } from '../../git/safe-git.ts'
import type { Accepted, ContentTest } from '../../policy/foreign/accepted.ts'
import { collectReport } from '../../scan/report.ts'
import { scan } from '../../scan/scan.ts'
import type { ScanSettings } from '../../scan/settings.ts'
import { directorySource } from '../../sources/directory.ts'
import type { Source, SourceItem } from '../../sources/source.ts'

/** What became of one entry. */
export type Resolved =
  | {
      readonly entry: Accepted
      readonly outcome: 'found'
      readonly findings: readonly Finding[]
      readonly isPast: boolean
    }
  /** We report nothing there: nothing has to be accepted. */
  | { readonly entry: Accepted; readonly outcome: 'silent' }
  | { readonly entry: Accepted; readonly outcome: 'lost'; readonly reason: string }

export interface ResolveOptions {
  readonly root: string
  /** With secrets in findings: they are hashed here, and go nowhere. */
  readonly settings: ScanSettings
}

/** Parts of a line are hashed, all of them: in longer ones there are too many. */
const HASHED_LINE_MAX = 400

export async function resolveAccepted(entries: readonly Accepted[], options: ResolveOptions): Promise<Resolved[]> {
  if (entries.length === 0) return []
  const needsAll = entries.some(({ path }) => path === undefined)
  const paths = [...new Set(entries.flatMap(({ path }) => path ?? []))].filter((path) =>
    existsSync(join(options.root, path)),
  )
  const settings = { ...options.settings, showSecrets: true }
  const tree = directorySource({ paths: needsAll ? ['.'] : paths, cwd: options.root, ignoreFiles: needsAll })
  const inTree = needsAll || paths.length > 0 ? (await collectReport(scan(tree, settings), tree)).findings : []
  const missing = new Set<string>()
  const committed = committedSource(entries, options.root, missing)
  const inCommits = (await collectReport(scan(committed, settings), committed)).findings
  const byFile = groupByFile([...inTree, ...inCommits])
  const current = new Set(inTree.map(contentOf))
  return entries.map((entry) =>
    resolve(entry, { byFile, inTree, current, root: options.root, missing, paths: new Set(paths) }),
  )
}

interface Found {
  readonly byFile: ReadonlyMap<string, readonly Finding[]>
  readonly inTree: readonly Finding[]
  /** The contents that the files hold today. */
  readonly current: ReadonlySet<string>
  readonly root: string
  readonly paths: ReadonlySet<string>
  /** Files of commits that git does not have. */
  readonly missing: ReadonlySet<string>
}

function resolve(entry: Accepted, found: Found): Resolved {
  const { path, commit, content, lines } = entry
  const here = path === undefined ? found.inTree : (found.byFile.get(keyOf(path, commit)) ?? [])
  const atPlace = lines
    ? here.filter(({ location }) => location.startLine <= lines.last && location.endLine >= lines.first)
    : here
  const same = content
    ? [
        ...here.filter((finding) => isSame(finding.secret?.value ?? '', content)),
        ...atPlace.filter((finding) => isPartSame(finding, content, entry, found.root)),
      ]
    : atPlace
  const findings = [...new Map(same.map((finding) => [contentOf(finding), finding])).values()]
  if (findings.length > 0) {
    return { entry, outcome: 'found', findings, isPast: findings.every((one) => !found.current.has(contentOf(one))) }
  }
  if (path !== undefined && commit === undefined && !found.paths.has(path))
    return { entry, outcome: 'lost', reason: 'the file is gone' }
  if (path !== undefined && found.missing.has(keyOf(path, commit)))
    return { entry, outcome: 'lost', reason: 'this clone does not have the commit, or the file in it' }
  if (path === undefined) return { entry, outcome: 'lost', reason: 'nothing that is found here is it' }
  const others = here.filter(({ decision }) => decision !== 'allow')
  if (others.length === 0) return { entry, outcome: 'silent' }
  const places = [...new Set(others.map(({ location }) => location.startLine))].slice(0, 5).join(', ')
  const reason =
    content && atPlace.length > 0
      ? 'another secret stands there now'
      : `what is found in the file stands elsewhere: line ${places}`
  return { entry, outcome: 'lost', reason }
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const byFile = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = keyOf(finding.location.path, finding.location.commit)
    const known = byFile.get(key)
    if (known) known.push(finding)
    else byFile.set(key, [finding])
  }
  return byFile
}

function keyOf(path: string, commit: string | undefined): string {
  return `${commit ?? ''}:${path}`
}

function contentOf({ baseline, id }: Finding): string {
  return baseline?.content ?? id
}

/** Types of matches that ggshield hashes together with the match. */
const MATCH_TYPES = [
  'apikey',
  'client_secret',
  'client_id',
  'password',
  'username',
  'token',
  'secret',
  'connection_uri',
  'webhook_url',
  'private_key',
]

function isSame(secret: string, test: ContentTest): boolean {
  if (secret === '') return false
  if (test.kind === 'text') return isSameText(secret, test.text)
  if (test.kind === 'sha1') return hash('sha1', secret) === test.digest
  return (
    hash('sha256', secret) === test.digest ||
    MATCH_TYPES.some((type) => hash('sha256', `${secret},${type};`) === test.digest)
  )
}

/** Long enough that nobody has it in another secret by chance. */
const PART_LENGTH_MIN = 16

function isSameText(secret: string, text: string): boolean {
  if (secret === text) return true
  const [shorter, longer] = secret.length < text.length ? [secret, text] : [text, secret]
  return shorter.length >= PART_LENGTH_MIN && longer.includes(shorter)
}

/** The other scanner may have cut the secret out of its line otherwise: what it accepted must still stand in the line. */
function isPartSame({ secret, location }: Finding, test: ContentTest, { commit }: Accepted, root: string): boolean {
  if (test.kind !== 'sha1' || secret?.value === undefined) return false
  const line = commit === undefined ? lineOf(join(root, location.path), location.startLine) : ''
  return [secret.value, line].some((text) => text.length <= HASHED_LINE_MAX && hasPart(text, test.digest))
}

function hasPart(text: string, digest: string): boolean {
  for (let start = 0; start < text.length; start++) {
    for (let end = text.length; end > start + 3; end--) if (hash('sha1', text.slice(start, end)) === digest) return true
  }
  return false
}

function lineOf(file: string, line: number): string {
  return readFileSync(file, 'utf8').split('\n')[line - 1] ?? ''
}

function hash(algorithm: 'sha1' | 'sha256', text: string): string {
  return createHash(algorithm).update(text).digest('hex')
}

/** The files of commits that entries are about. What git does not have is left out, and found nothing in. */
function committedSource(entries: readonly Accepted[], root: string, missing: Set<string>): Source {
  const wanted = new Map(
    entries.flatMap(({ path, commit }) => (path && commit ? [[keyOf(path, commit), { path, commit }] as const] : [])),
  )
  return {
    name: 'commits',
    target: root,
    async *items(): AsyncGenerator<SourceItem> {
      if (wanted.size === 0) return
      const place = gitPlace(root, process.env)
      for (const { path, commit } of wanted.values()) {
        const bytes = await blobAt(place, `${commit}:${path}`)
        if (bytes) yield { kind: 'blob', blob: { bytes, origin: { path, commit } } }
        else missing.add(keyOf(path, commit))
      }
    },
  }
}

async function blobAt(place: ReturnType<typeof gitPlace>, name: string): Promise<Uint8Array | undefined> {
  try {
    const size = Number(await runGit(place, 'cat-file', ['-s', name]))
    if (size > BLOB_MAX) return undefined
    const git = startGit(place, 'cat-file', ['blob', name])
    git.stdin.end()
    const chunks: Buffer[] = []
    git.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    await git.done
    return Buffer.concat(chunks)
  } catch {
    return undefined
  }
}

const BLOB_MAX = 64 * 1024 * 1024
