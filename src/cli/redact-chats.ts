/** Cleaned copies of chats: a placeholder in the place of each secret, and every other byte as it was. */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../base/failure.ts'
import { LIMITS } from '../base/limits.ts'
import { countOf } from '../reports/text/quantities.ts'
import { createPlaceholders } from '../scan/placeholders.ts'
import { createRedactor, type Redactor } from '../scan/redact.ts'
import { placeholderKey } from '../scan/redaction-map.ts'
import { archiveKind } from '../sources/archive-kind.ts'
import type { ChatFile, FoundStores } from '../sources/chat-stores.ts'
import { stateFolder } from '../sources/state-folder.ts'
import type { Values } from './options.ts'
import { redactionSettings } from './redaction.ts'

/** @returns 3 where something could not be cleaned, which is then named */
export async function redactChats({ files, skipped }: FoundStores, values: Values): Promise<number> {
  const out = values.out === undefined ? undefined : resolve(String(values.out))
  if ((out === undefined) === (values['in-place'] !== true))
    throw new Failure('usage', '--redact writes either to --out FOLDER or --in-place', { hint: 'give one of them' })
  const settings = await redactionSettings(values)
  let replaced = 0
  const key = placeholderKey(process.env)
  const placeholders = createPlaceholders({ key, onNew: () => replaced++ })
  const further = settings.indexes?.length
    ? (await import('../scan/index-detectors.ts')).createIndexDetectors(settings.indexes, settings.publicFilter)
    : []
  const redactor = createRedactor({ settings, placeholders, further })
  const backup = join(stateFolder(process.env), 'chats', new Date().toISOString().replace(/\D/g, ''))
  const left = skipped.map(({ path, reason }) => `${path}: ${reason}`)
  let written = 0
  for (const file of files) {
    const { isWritten, problem } = clean(file, { redactor, backup, out })
    if (isWritten) written++
    if (problem !== undefined) left.push(`${file.path}: ${problem}`)
  }
  say({ written, replaced, out, backup }, left)
  return left.length > 0 ? 3 : 0
}

interface Cleaning {
  readonly redactor: Redactor
  /** Where the originals go that are changed. */
  readonly backup: string
  /** Undefined: in place. */
  readonly out: string | undefined
}

interface Cleaned {
  readonly isWritten: boolean
  /** Why it could not be cleaned, or not wholly. */
  readonly problem?: string | undefined
}

function clean(file: ChatFile, { redactor, backup, out }: Cleaning): Cleaned {
  try {
    const before = statSync(file.file)
    if (before.size > LIMITS.wholeFileBytes) return untouched('larger than 64 MB: not cleaned')
    const bytes = readFileSync(file.file)
    const kind = archiveKind(bytes)
    if (file.isDatabase || kind === 'sqlite')
      return untouched('a database is not rewritten: delete the chat in its application')
    if (kind !== undefined) return untouched('an archive is not rewritten: unpack it first')
    const notices: string[] = []
    const cleaned = redactor.redact({ bytes, origin: { path: file.path } }, (reason) => notices.push(reason))
    if (!staysJson(bytes, cleaned)) return untouched('would no longer be JSON: not cleaned')
    const problem = notices.length > 0 ? `cleaned, but ${notices.join('; ')}` : undefined
    if (out !== undefined) writeCopy(join(out, nameOf(file)), cleaned)
    else if (bytes.equals(cleaned)) return { isWritten: false, problem }
    else {
      writeCopy(join(backup, nameOf(file)), bytes)
      const now = statSync(file.file)
      if (now.size !== before.size || now.mtimeMs !== before.mtimeMs)
        return untouched('was written to meanwhile: not cleaned')
      replaceFile(file.file, cleaned, before)
    }
    return { isWritten: true, problem }
  } catch (error) {
    return untouched(`not cleaned: ${(error as Error).message}`)
  }
}

function untouched(problem: string): Cleaned {
  return { isWritten: false, problem }
}

/** Whatever was JSON, as a whole or line by line, must still be. */
function staysJson(before: Uint8Array, after: Uint8Array): boolean {
  const [old, now] = [before, after].map((bytes) => Buffer.from(bytes).toString('utf8')) as [string, string]
  if (isJson(old)) return isJson(now)
  const lines = now.split('\n')
  return old.split('\n').every((line, at) => !isJson(line) || isJson(lines[at] ?? ''))
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A path within a folder of our own: the tool, then where the file stood. */
function nameOf({ tool, file }: ChatFile): string {
  return join(tool || 'given', file.replace(/^([A-Za-z]):/, '$1').replace(/^[\\/]+/, ''))
}

function writeCopy(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, bytes, { mode: 0o600 })
}

/** Whole or not at all; its rights and its time stay. */
function replaceFile(
  path: string,
  bytes: Uint8Array,
  { mode, atime, mtime }: ReturnType<typeof statSync> & object,
): void {
  const temporary = `${path}.codemoat-${process.pid}`
  try {
    writeFileSync(temporary, bytes, { mode: 0o600, flag: 'wx', flush: true })
    chmodSync(temporary, Number(mode) & 0o777)
    utimesSync(temporary, atime, mtime)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

interface Outcome {
  readonly written: number
  readonly replaced: number
  readonly out: string | undefined
  readonly backup: string
}

function say({ written, replaced, out, backup }: Outcome, left: readonly string[]): void {
  for (const line of left) process.stderr.write(`codemoat: ${line}\n`)
  const files = countOf(written, 'file')
  const secrets = `${countOf(replaced, 'secret', 'different secrets')} replaced`
  const where =
    out === undefined
      ? `in ${files}${written > 0 ? `; the originals are in\n  ${backup}` : ''}`
      : `in copies of ${files} in\n  ${out}`
  process.stdout.write(`${secrets} ${where}\n`)
}
