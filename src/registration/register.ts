/** Registers a repository: what is new in it is read, sealed and put into the index; what is gone is taken out. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Failure } from '../base/failure.ts'
import { styleOf } from '../detect/fingerprint/comment-style.ts'
import { fingerprintText } from '../detect/fingerprint/fingerprint-text.ts'
import type { Keying } from '../detect/fingerprint/keying.ts'
import {
  type FileDescription,
  type FingerprintedFile,
  type FingerprintStore,
  LEVELS,
  type StoredRepository,
} from '../index-store/fingerprint-store.ts'
import type { CodeListing, CodeSource, ContentName } from './code-source.ts'
import {
  type AttributesOf,
  isTestPath,
  parseAttributes,
  type Reason,
  reasonByContent,
  reasonByPath,
} from './left-out.ts'

export interface RegisterOptions {
  readonly source: CodeSource
  /** What the repository is called; else what it was called before, else the name of its folder. */
  readonly name?: string
  readonly keying: Keying
  /** What was asked for, besides the source itself: a different one makes everything be looked at again. */
  readonly settings: string
  /** ISO 8601. */
  readonly now: string
  readonly onProgress?: (progress: RegisterProgress) => void
}

export interface RegisterProgress {
  /** Contents that were looked at, of how many. */
  readonly done: number
  readonly of: number
  readonly bytes: number
}

export interface Registration {
  readonly name: string
  /** Absent where nothing had changed and nothing was read. */
  readonly changes?: { readonly added: number; readonly gone: number; readonly bytes: number }
  readonly files: number
  readonly lines: number
  /** What was left out, by reason: paths in their order. */
  readonly leftOut: ReadonlyMap<Reason, readonly string[]>
  /** The name that the same repository had before, where it is another one than its folder's. */
  readonly knownAs?: string
}

/** Raised where the rules for what is left out change: then everything is looked at again. */
const RULES_VERSION = 1

/** @throws {Failure} repository-name-taken, nothing-to-register, git-failed, and what the store throws */
export async function register(store: FingerprintStore, options: RegisterOptions): Promise<Registration> {
  const listing = await options.source.list()
  const { name, before, knownAs } = nameFor(store.repositories(), listing, options)
  const state = stateOf(listing, options.settings)
  if (before !== undefined && state !== undefined && before.state === state) {
    const files = store.filesOf(name)
    return { name, files: files.length, lines: linesOf(files), leftOut: new Map(), ...(knownAs && { knownAs }) }
  }
  const task = new RegisterTask(options, new Map(store.filesOf(name).map((file) => [file.oid, file])))
  const wanted = await task.choose(listing)
  const repository: StoredRepository = {
    name,
    roots: listing.roots,
    location: options.source.folder,
    registeredAt: options.now,
    ...(state !== undefined && { state }),
  }
  if (wanted.length === 0 && before === undefined) throw nothingFailure(options.source.folder)
  // What is gone is known once everything was read: in a plain folder reading alone tells what a file is.
  const gone: string[] = []
  await store.put(repository, task.files(wanted, gone), gone)
  const files = store.filesOf(name)
  return {
    name,
    changes: { added: task.added, gone: gone.length, bytes: task.bytes },
    files: files.length,
    lines: linesOf(files),
    leftOut: task.leftOut,
    ...(knownAs && { knownAs }),
  }
}

class RegisterTask {
  added = 0
  bytes = 0
  readonly leftOut = new Map<Reason, string[]>()
  readonly #options: RegisterOptions
  /** Files of the repository as the index has them, by oid. */
  readonly #known: ReadonlyMap<string, FileDescription>
  #attributes: AttributesOf = () => ({})

  constructor(options: RegisterOptions, known: ReadonlyMap<string, FileDescription>) {
    this.#options = options
    this.#known = known
  }

  /** The contents that their names do not leave out, with the paths that count. */
  async choose(listing: CodeListing): Promise<ContentName[]> {
    for (const { path, reason } of listing.others) this.#leaveOut(path, reason)
    this.#attributes = await this.#readAttributes(listing)
    return listing.contents.flatMap(({ oid, paths }) => {
      const kept = paths.filter((path) => {
        const reason = reasonByPath(path, this.#attributes(path))
        if (reason !== undefined) this.#leaveOut(path, reason)
        return reason === undefined
      })
      return kept.length > 0 ? [{ oid, paths: kept }] : []
    })
  }

  async #readAttributes({ contents }: CodeListing): Promise<AttributesOf> {
    const named = contents.filter(({ paths }) => paths.some((path) => /(?:^|\/)\.gitattributes$/.test(path)))
    const files: { path: string; text: string }[] = []
    for await (const { paths, bytes } of this.#options.source.read(named, () => {}))
      for (const path of paths) if (path.endsWith('.gitattributes')) files.push({ path, text: textOf(bytes) })
    return parseAttributes(files)
  }

  /** Reads what is new and seals it. At the end `gone` holds what the index has and the repository has not. */
  async *files(wanted: readonly ContentName[], gone: string[]): AsyncGenerator<FingerprintedFile> {
    const present = new Set<string>()
    const unread = wanted.filter(({ oid, paths }) => {
      if (!isSame(this.#known.get(oid), paths)) return true
      present.add(oid)
      return false
    })
    let done = wanted.length - unread.length
    const onUnread = (path: string, reason: Reason): void => {
      done++
      this.#leaveOut(path, reason)
    }
    for await (const content of mergedPaths(this.#options.source.read(unread, onUnread))) {
      this.#options.onProgress?.({ done: ++done, of: wanted.length, bytes: this.bytes })
      this.bytes += content.bytes.length
      const path = content.paths[0]!
      const reason = reasonByContent(content.bytes, this.#attributes(path))
      if (reason !== undefined) {
        this.#leaveOut(path, reason)
        continue
      }
      present.add(content.oid)
      if (isSame(this.#known.get(content.oid), content.paths)) continue
      this.added++
      yield this.#seal(content)
    }
    for (const oid of this.#known.keys()) if (!present.has(oid)) gone.push(oid)
  }

  #seal({ oid, paths, bytes }: ContentName & { readonly bytes: Uint8Array }): FingerprintedFile {
    const path = paths[0]!
    const { levels, lines, words } = fingerprintText(bytes, styleOf(path) ?? 'slash')
    for (const level of LEVELS) {
      const hashes = levels[level]
      if (hashes) this.#options.keying.seal(level, hashes)
    }
    return { oid, paths, lines, words, isTest: paths.every(isTestPath), levels }
  }

  #leaveOut(path: string, reason: Reason): void {
    const paths = this.leftOut.get(reason)
    if (paths) paths.push(path)
    else this.leftOut.set(reason, [path])
  }
}

/** In a plain folder, copies of one file are met one after the other; the index keeps the first path of each. */
async function* mergedPaths<T extends ContentName>(contents: AsyncIterable<T>): AsyncGenerator<T> {
  const seen = new Set<string>()
  for await (const content of contents) {
    if (seen.has(content.oid)) continue
    seen.add(content.oid)
    yield content
  }
}

function isSame(known: FileDescription | undefined, paths: readonly string[]): boolean {
  return known !== undefined && known.paths.length === paths.length && known.paths.every((path, i) => path === paths[i])
}

/** A repository is known by its root commits: it keeps its name, and its name is not given to another one. */
function nameFor(
  repositories: readonly StoredRepository[],
  listing: CodeListing,
  { name, source }: RegisterOptions,
): { name: string; before: StoredRepository | undefined; knownAs?: string } {
  const wanted = name ?? (basename(source.folder).replace(/\.git$/, '') || 'repository')
  const twin = repositories.find(({ roots }) => roots.some((root) => listing.roots.includes(root)))
  const holder = repositories.find((one) => one.name === wanted)
  if (holder !== undefined && !isSameRepository(holder, listing, source.folder)) {
    throw new Failure('repository-name-taken', `another repository is registered as "${wanted}"`, {
      hint: `give this one a name of its own with --as, or remove the other with \`codemoat index remove ${wanted}\``,
    })
  }
  if (name === undefined && holder === undefined && twin !== undefined)
    return { name: twin.name, before: twin, knownAs: twin.name }
  return { name: wanted, before: holder }
}

function isSameRepository(stored: StoredRepository, { roots }: CodeListing, folder: string): boolean {
  if (stored.roots.length === 0 && roots.length === 0) return stored.location === folder
  return stored.roots.some((root) => roots.includes(root)) || stored.location === folder
}

/** Undefined where nothing but reading tells what is there. */
function stateOf({ isGit, commits }: CodeListing, settings: string): string | undefined {
  if (!isGit) return undefined
  return createHash('sha256')
    .update(JSON.stringify([RULES_VERSION, commits, settings]))
    .digest('hex')
    .slice(0, 32)
}

function linesOf(files: readonly FileDescription[]): number {
  return files.reduce((sum, { lines }) => sum + lines, 0)
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
}

function nothingFailure(folder: string): Failure {
  return new Failure('nothing-to-register', `there is no code in '${folder}' that could be registered`, {
    hint: 'name the root of a repository; vendored, generated and data files do not count',
  })
}
