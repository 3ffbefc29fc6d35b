/** `codemoat inline migrate [paths..]`: comments of other scanners become ours. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../../base/failure.ts'
import { replaceFile } from '../../index-store/replace-file.ts'
import { MAYBE_COMMENT, type MigratedComment, migrateComments } from '../../policy/migrate-comments.ts'
import { printable } from '../../reports/text/printable.ts'
import { countOf } from '../../reports/text/quantities.ts'
import { type BlobScanner, createBlobScanner } from '../../scan/blob-scanner.ts'
import { directorySource } from '../../sources/directory.ts'
import { createFileReader } from '../../sources/read-file.ts'
import { type Actions, runAction } from '../choose-action.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { settingsFrom } from '../scan-and-report.ts'
import { print, terminal } from '../terminal.ts'

const ACTIONS: Actions = { migrate: migrateInline }

export async function runInline(values: Values): Promise<number> {
  return runAction('inline', ACTIONS, values)
}

interface MigratedFile {
  readonly path: string
  readonly text: string
  readonly comments: readonly MigratedComment[]
}

async function migrateInline(values: Values, paths: readonly string[]): Promise<number> {
  const cwd = process.cwd()
  const settings = await settingsFrom({ ...values, 'no-baseline': true }, await findConfiguration(values, cwd, 'all'), {
    cwd,
    isFromHere: true,
  })
  const scanner = createBlobScanner({ ...settings, policy: { ...settings.policy, honours: [] } })
  const files: MigratedFile[] = []
  const source = directorySource({
    paths: paths.length > 0 ? paths : ['.'],
    cwd,
    ignoreFiles: values['no-ignore'] !== true,
  })
  const read = createFileReader()
  for await (const item of source.items()) {
    if (item.kind !== 'file') continue
    for (const part of read(item.file)) {
      // Nobody wrote the files that are read in pieces.
      if (part.kind !== 'piece' || part.place !== undefined) continue
      const file = migrateFile(item.path, part.bytes, scanner)
      if (file !== undefined) files.push(file)
    }
  }
  const isDryRun = values['dry-run'] === true
  if (!isDryRun) for (const file of files.filter(isChanged)) write(resolve(cwd, file.path), file.text)
  show(files, isDryRun)
  return 0
}

/** Bytes are one character each, so that what is not changed stays what it is. */
function migrateFile(path: string, bytes: Uint8Array, scanner: BlobScanner): MigratedFile | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (!MAYBE_COMMENT.test(text)) return undefined
  const findings = scanner.scan({ bytes, origin: { path } }, () => {})
  const rulesAt = (line: number): string[] =>
    findings.filter(({ location }) => location.startLine === line).map(({ rule }) => rule)
  const migration = migrateComments(text, rulesAt)
  return migration.comments.length === 0 ? undefined : { path, ...migration }
}

function isChanged({ comments }: MigratedFile): boolean {
  return comments.some(({ after }) => after !== undefined)
}

function write(path: string, text: string): void {
  try {
    replaceFile(path, Buffer.from(text, 'latin1'), statSync(path).mode & 0o777)
  } catch (error) {
    throw new Failure('report-not-writable', `the file cannot be written: ${(error as Error).message}`, {
      place: { path },
      hint: 'make it writable, or name the other paths alone',
      cause: error,
    })
  }
}

function show(files: readonly MigratedFile[], isDryRun: boolean): void {
  const { style } = terminal()
  const rows = files.flatMap(({ path, comments }) => comments.map((one) => ({ place: `${path}:${one.line}`, ...one })))
  const changed = rows.filter(({ after }) => after !== undefined)
  const left = rows.filter(({ after }) => after === undefined)
  for (const { place, before, after } of changed)
    print(printable(place), `  ${style.dim(printable(before))} → ${printable(after ?? '')}`)
  if (left.length > 0) {
    print(
      ...(changed.length > 0 ? [''] : []),
      `Nothing is found where these stand: ${left.length === 1 ? 'it is' : 'they are'} left, and could go`,
    )
    for (const { place, before } of left) print(`  ${printable(place)}  ${style.dim(printable(before))}`)
  }
  const what = `${countOf(changed.length, 'comment')} ${isDryRun ? 'would be rewritten' : 'rewritten'}`
  print(`${rows.length > 0 ? '\n' : ''}codemoat: ${what} in ${countOf(files.filter(isChanged).length, 'file')}`)
}
