/**
 * Maps of redactions: what stands for what, so that it can be put back. They hold secrets as they are, so they are kept in
 * the user's own state folder and are readable by their owner alone.
 */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../base/failure.ts'
import type { Environment } from '../git/safe-git.ts'
import { stateFolder } from '../sources/state-folder.ts'
import { createPlaceholderKey, type Replaced } from './placeholders.ts'

const HEADER = '{"schema":"codemoat.redactions/1"}'
const KEY_BYTES = 32

/** A name for a new map; nothing is made yet. */
export function newMapPath(environment: Environment): string {
  const time = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/[^\dT]/g, '')
  const chance = Buffer.from(createPlaceholderKey()).toString('hex').slice(0, 4)
  return join(stateFolder(environment), 'redactions', `${time}-${chance}.jsonl`)
}

/** The key of this user's placeholders, made on first use. @throws {Failure} `map-not-usable` */
export function placeholderKey(environment: Environment): Uint8Array {
  const path = join(stateFolder(environment), 'placeholder.key')
  if (!existsSync(path)) {
    const descriptor = open(path, 'wx')
    if (descriptor !== undefined) {
      writeSync(descriptor, Buffer.from(createPlaceholderKey()).toString('hex'))
      closeSync(descriptor)
    }
  }
  const key = Buffer.from(read(path).trim(), 'hex')
  if (key.length !== KEY_BYTES) {
    throw new Failure('map-not-usable', 'the key of your placeholders is not whole', {
      place: { path },
      hint: 'remove the file; the same secret then gets another placeholder than before',
    })
  }
  return key
}

export interface RedactionMap {
  readonly path: string
  /** What the file held before. */
  readonly known: readonly Replaced[]
  /** On disk when it returns. The file is made with the first entry. */
  add(replaced: Replaced): void
  close(): void
}

/** A map that is begun or gone on with. @throws {Failure} `map-not-usable` */
export function openRedactionMap(path: string): RedactionMap {
  const known = existsSync(path) ? readRedactionMap(path) : []
  let descriptor: number | undefined
  return {
    path,
    known,
    add: ({ placeholder, original }) => {
      if (descriptor === undefined) {
        const isNew = !existsSync(path)
        descriptor = open(path, 'a') as number
        if (isNew) writeSync(descriptor, `${HEADER}\n`)
      }
      const line = JSON.stringify({ placeholder, original: Buffer.from(original).toString('base64') })
      writeSync(descriptor, `${line}\n`)
    },
    close: () => {
      if (descriptor !== undefined) closeSync(descriptor)
    },
  }
}

/** @throws {Failure} `map-not-usable`, with the line: a map that is read in part would put back in part */
export function readRedactionMap(path: string): readonly Replaced[] {
  const [header, ...lines] = read(path).split('\n')
  if (header !== HEADER) throw malformed(path, 1, 'it does not begin like a map of redactions')
  if (lines.pop() !== '') throw malformed(path, lines.length + 2, 'its last line is not whole')
  return lines.map((line, index) => {
    const { placeholder, original } = parse(line) ?? {}
    if (typeof placeholder !== 'string' || typeof original !== 'string') {
      throw malformed(path, index + 2, 'the line is no entry')
    }
    return { placeholder, original: Buffer.from(original, 'base64') }
  })
}

function parse(line: string): { placeholder?: unknown; original?: unknown } | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function malformed(path: string, line: number, why: string): Failure {
  return new Failure('map-not-usable', `the map cannot be used: ${why}`, {
    place: { path, line },
    hint: 'give the file that `codemoat redact` named, as it wrote it',
  })
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw notUsable(path, error)
  }
}

/** Undefined where somebody else has just made the file. */
function open(path: string, flags: 'a' | 'wx'): number | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    return openSync(path, flags, 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw notUsable(path, error)
  }
}

function notUsable(path: string, error: unknown): Failure {
  return new Failure('map-not-usable', `the map cannot be used: ${(error as Error).message}`, {
    place: { path },
    hint: 'name a file that you may read and write, or redact with --no-map',
    cause: error,
  })
}
