/**
 * Key files: one line a key, `<kind> <64 hexadecimal digits>`, the newest first; readable by their owner alone. While an
 * organisation changes its key, both stand in the file, and every index is opened with the one that made it.
 */
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../base/failure.ts'
import { filterKeys, type IndexKeys, organisationKeys } from './index-keys.ts'

const HEADER = 'codemoat-keys 1'
const FILE_BYTES_MAX = 64 * 1024

/** @throws {Failure} key-not-found, key-malformed, key-readable-by-others */
export function readKeyFile(path: string): readonly IndexKeys[] {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw new Failure(
      'key-not-found',
      code === 'ENOENT' ? `there is no key file '${path}'` : `the key file '${path}' cannot be read: ${code}`,
      { hint: 'name the right file with --key, or make a key with `codemoat index keygen`', cause: error },
    )
  }
  try {
    const stats = fstatSync(descriptor)
    if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) {
      throw new Failure('key-readable-by-others', `others may read the key file '${path}'`, {
        hint: `run \`chmod 600 ${path}\`; if it was so for long, make a new key`,
      })
    }
    if (!stats.isFile() || stats.size > FILE_BYTES_MAX) throw malformed(path, 'it is no key file')
    return parseKeys(readFileSync(descriptor, 'utf8'), path)
  } finally {
    closeSync(descriptor)
  }
}

/** Keys from an environment variable: the lines of a key file, with `,` or line ends between, its header left out. */
export function keysFromText(text: string, name: string): readonly IndexKeys[] {
  return parseKeys(`${HEADER}\n${text.replaceAll(',', '\n')}`, name)
}

function parseKeys(text: string, place: string): readonly IndexKeys[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'))
  if (lines.shift() !== HEADER) throw malformed(place, `it does not begin with "${HEADER}"`)
  const keys: IndexKeys[] = []
  for (const [index, line] of lines.entries()) {
    const [, kind, hex] = /^\s*(fingerprint|names|filter)\s+([0-9a-f]{64})\s*$/i.exec(line) ?? []
    if (kind === undefined || hex === undefined) throw malformed(place, `line ${index + 2} is not a key`)
    const bytes = Buffer.from(hex, 'hex')
    if (kind === 'fingerprint') keys.push(organisationKeys(bytes))
    else if (kind === 'filter') keys.push(filterKeys(bytes))
    else {
      const last = keys.pop()
      if (last?.fingerprint === undefined) throw malformed(place, 'a names key must follow its fingerprint key')
      keys.push(organisationKeys(last.fingerprint, bytes))
    }
  }
  if (keys.length === 0) throw malformed(place, 'it holds no key')
  return keys
}

function malformed(place: string, why: string): Failure {
  return new Failure('key-malformed', `the keys in '${place}' cannot be used: ${why}`, {
    hint: 'restore the file from your copy; a lost key means registering everything again',
  })
}

/** @throws {Failure} key-exists: a key is never written over */
export function writeKeyFile(path: string, keys: readonly IndexKeys[]): void {
  const lines = keys.flatMap((one) =>
    one.fingerprint
      ? [`fingerprint ${hex(one.fingerprint)}`, ...(one.names ? [`names ${hex(one.names)}`] : [])]
      : [`filter ${hex(one.filter)}`],
  )
  let descriptor: number
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    descriptor = openSync(path, 'wx', 0o600)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') {
      throw new Failure('key-exists', `'${path}' exists already, and a key is never written over`, {
        hint: 'name another file, or move this one away first',
        cause: error,
      })
    }
    throw new Failure('index-not-writable', `the key file '${path}' cannot be written: ${code}`, {
      hint: 'name a file in a folder that you may write to',
      cause: error,
    })
  }
  try {
    writeSync(descriptor, `${HEADER}\n${lines.join('\n')}\n`)
    fsyncSync(descriptor)
  } catch (error) {
    unlinkSync(path)
    throw new Failure('index-not-writable', `the key file '${path}' cannot be written: ${(error as Error).message}`, {
      hint: 'make room on the disk',
      cause: error,
    })
  } finally {
    closeSync(descriptor)
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
