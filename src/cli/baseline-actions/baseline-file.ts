/** The baseline that an action works on: read, or begun, and written back whole. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../../base/failure.ts'
import type { Finding } from '../../base/finding.ts'
import { findRepositoryRoot } from '../../git/repository.ts'
import { replaceFile } from '../../index-store/replace-file.ts'
import {
  ATTRIBUTES_LINE,
  BASELINE_FILE,
  type Baseline,
  type BaselineEntry,
  formatBaseline,
  requireDay,
} from '../../policy/baseline.ts'
import { baselinePath, readBaseline } from '../find-baseline.ts'
import type { Values } from '../options.ts'
import { print } from '../terminal.ts'

export interface BaselineFile {
  readonly path: string
  /** Folder that is scanned: the repository's root, else where the file lies. */
  readonly root: string
  readonly baseline: Baseline
}

/** A new one gets a salt of its own; nothing is written yet. @throws {Failure} `baseline-not-usable` */
export function openBaseline(values: Values): BaselineFile {
  const cwd = process.cwd()
  const root = findRepositoryRoot(cwd, process.env) ?? cwd
  const path = baselinePath(values, cwd) ?? join(root, BASELINE_FILE)
  if (existsSync(path)) return { path, root, baseline: readBaseline(path) }
  const today = new Date().toISOString().slice(0, 10)
  return { path, root, baseline: { salts: [randomBytes(16).toString('hex')], entries: [], today } }
}

/** What is accepted anew stands above what was. Says what git should know of the file. @throws {Failure} `baseline-not-usable` */
export function saveBaseline({ path, root, baseline }: BaselineFile, entries: readonly BaselineEntry[]): void {
  const byContent = new Map(entries.map((entry) => [entry.content, entry]))
  const isNew = !existsSync(path)
  try {
    replaceFile(path, formatBaseline({ salts: baseline.salts, entries: [...byContent.values()] }), 0o644)
  } catch (error) {
    throw new Failure('baseline-not-usable', `the baseline cannot be written: ${(error as Error).message}`, {
      place: { path },
      hint: 'name a file in a folder that exists and that you may write to',
      cause: error,
    })
  }
  if (isNew && !isUnionMerged(dirname(path), root)) {
    print('Commit the file, and let git merge it line by line:', `  echo '${ATTRIBUTES_LINE}' >> .gitattributes`, '')
  }
}

/** Whether .gitattributes beside the file, or at the root, says so already. */
function isUnionMerged(...folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const path = join(folder, '.gitattributes')
    return existsSync(path) && readFileSync(path, 'utf8').split(/\r?\n/).includes(ATTRIBUTES_LINE)
  })
}

/** What was said on the command line about all that is accepted. @throws {Failure} `usage` */
export function acceptanceFrom({ reason, owner, expires }: Values): Omit<BaselineEntry, 'content' | 'rule'> {
  return {
    ...(reason !== undefined && { reason: String(reason) }),
    ...(owner !== undefined && { owner: String(owner) }),
    ...(expires !== undefined && { expires: requireDay(String(expires), '--expires') }),
  }
}

/** What is found only in the past of a repository is marked: a scan of the files does not miss it then. */
export function entryOf(
  { rule, baseline, history }: Finding,
  acceptance: Omit<BaselineEntry, 'content' | 'rule'>,
): BaselineEntry {
  const isPast = history !== undefined && history.state !== 'in-head'
  return { content: baseline?.content ?? '', rule, ...acceptance, ...(isPast && { scope: 'history' }) }
}

/** `src/app.env:3` */
export function shortPlace({ location }: Finding): string {
  return `${location.path}:${location.startLine}`
}
