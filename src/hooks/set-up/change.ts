/** What set-up does to files, as data: shown with --dry-run, else carried out. Texts are one character a byte. */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, relative } from 'node:path'
import { Failure } from '../../base/failure.ts'

/** `before` is undefined for a new file, `after` for one that goes away. Paths are absolute. */
export type Change =
  | {
      readonly kind: 'write'
      readonly path: string
      readonly before: string | undefined
      readonly after: string | undefined
      readonly isProgram?: boolean
    }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }

/** The file's text, one character a byte, so that what is not ours comes out as it went in; undefined where there is none. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/** One change of a text, or none where it is as it should be. */
export function textChange(path: string, before: string | undefined, after: string | undefined): Change[] {
  return before === after ? [] : [{ kind: 'write', path, before, after }]
}

/** @throws {Failure} hooks-not-editable, before anything was changed */
export function carryOut(changes: readonly Change[]): void {
  for (const change of changes) if (change.kind === 'write') refuseLink(change, changes)
  for (const change of changes) {
    if (change.kind === 'rename') renameSync(change.from, change.to)
    else if (change.after === undefined) rmSync(change.path)
    else writeWhole(change.path, change.after, change.isProgram ? 0o755 : modeOf(change.path))
  }
}

/** What a link of the project leads to may be anything, and a link that is written over is gone. */
function refuseLink({ path, before }: Extract<Change, { kind: 'write' }>, changes: readonly Change[]): void {
  const isMoved = changes.some((one) => one.kind === 'rename' && one.from === path)
  if (before === undefined || isMoved || lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return
  throw new Failure('hooks-not-editable', `'${path}' is a symbolic link`, {
    hint: 'put a file in its place, or set the hook up by hand',
  })
}

function modeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mode ?? 0o644
}

/** Whoever reads the file sees the old one or the new one, never half of it. */
function writeWhole(path: string, text: string, mode: number): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = `${path}.codemoat-${process.pid}`
  const file = openSync(temporary, 'wx', mode & 0o777)
  try {
    writeSync(file, Buffer.from(text, 'latin1'))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
}

/** For people, line by line where `isWhole`; paths count from `root` where they are in it. Ends with a line feed unless empty. */
export function describeChanges(
  changes: readonly Change[],
  { root, isWhole }: { readonly root: string; readonly isWhole: boolean },
): string {
  const shown = (path: string): string => {
    const inside = relative(root, path)
    return inside.startsWith('..') ? path : inside.replaceAll('\\', '/')
  }
  return changes
    .map((change) => {
      if (change.kind === 'rename') return `rename ${shown(change.from)} to ${shown(change.to)}\n`
      const { path, before, after } = change
      const verb = before === undefined ? 'create' : after === undefined ? 'remove' : 'change'
      return `${verb} ${shown(path)}\n${isWhole ? differenceOf(before ?? '', after ?? '') : ''}`
    })
    .join('')
}

/** Lines that go and lines that come, between what stays at either end. */
function differenceOf(before: string, after: string): string {
  const [old, young] = [linesOf(before), linesOf(after)]
  const shorter = Math.min(old.length, young.length)
  let head = 0
  while (head < shorter && old[head] === young[head]) head++
  let tail = 0
  while (tail < shorter - head && old.at(-1 - tail) === young.at(-1 - tail)) tail++
  const gone = old.slice(head, old.length - tail).map((line) => `  - ${line}`)
  const come = young.slice(head, young.length - tail).map((line) => `  + ${line}`)
  return [...gone, ...come].map((line) => `${Buffer.from(line, 'latin1').toString()}\n`).join('')
}

function linesOf(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}
