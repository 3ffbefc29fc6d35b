/** Reads files where they are scanned, on any thread: synchronously, into one buffer that is used again and again. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { LIMITS } from '../base/limits.ts'
import { createPieceCutter } from './pieces.ts'
import { reasonOf } from './reason.ts'
import type { FilePath, PiecePlace } from './source.ts'

/**
 * What reading a file gives: its bytes, all at once or, over `LIMITS.wholeFileBytes`, in pieces that each have a
 * `place`; and what could not be read. `bytes` is a view that the next step of the same reader overwrites.
 */
export type FilePart =
  | { readonly kind: 'piece'; readonly bytes: Uint8Array; readonly place?: PiecePlace }
  | { readonly kind: 'unread'; readonly reason: string }

/** Reads one file after the other; never throws for what the file system does. */
export type FileReader = (file: FilePath) => Generator<FilePart>

/** Between the walk and now, a name may have become a link out of the tree, or a pipe that would block for ever. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

const FIRST_BUFFER_BYTES = 1024 * 1024

/**
 * A reader with a buffer of its own, which grows with the largest file: one for each thread, or for each loop. Files of more
 * than `wholeBytes` come in pieces.
 */
export function createFileReader(wholeBytes: number = LIMITS.wholeFileBytes): FileReader {
  let buffer = Buffer.allocUnsafeSlow(FIRST_BUFFER_BYTES)

  /** Room for `bytes`, growing twofold where it may so that growing is rare. */
  function room(bytes: number): Buffer {
    if (bytes > buffer.length) {
      buffer = Buffer.allocUnsafeSlow(Math.max(bytes, Math.min(2 * buffer.length, wholeBytes)))
    }
    return buffer
  }

  return function* readFile(file) {
    let descriptor: number | undefined
    try {
      descriptor = openSync(pathOf(file), OPEN_FLAGS)
      const stats = fstatSync(descriptor)
      if (!stats.isFile()) {
        yield unread(stats.isDirectory() ? 'a folder, not a file' : 'not a regular file')
      } else if (stats.size > wholeBytes) {
        yield* readPieces({ descriptor, size: stats.size, buffer: room(LIMITS.pieceBytes) })
      } else {
        // One byte more than there should be tells whether the file has grown, without another call.
        const asked = stats.size === 0 ? buffer.length : stats.size + 1
        const length = fill({ descriptor, buffer: room(asked), from: 0, to: asked, size: stats.size })
        closeSync(descriptor)
        descriptor = undefined
        const whole = stats.size === 0 ? length : Math.min(length, stats.size)
        yield { kind: 'piece', bytes: buffer.subarray(0, whole) }
        yield* changed({ size: stats.size, length, full: length === asked })
      }
    } catch (error) {
      yield unread(reasonOf(error))
    } finally {
      if (descriptor !== undefined) closeSync(descriptor)
    }
  }
}

function* readPieces(file: { descriptor: number; size: number; buffer: Buffer }): Generator<FilePart> {
  const { descriptor, buffer } = file
  const cut = createPieceCutter()
  const readable = Math.min(file.size, LIMITS.fileBytes)
  let read = 0
  let held = 0
  for (let last = false; !last; ) {
    const to = Math.min(LIMITS.pieceBytes, held + readable - read)
    const filled = fill({ descriptor, buffer, from: held, to, size: to })
    read += filled - held
    last = filled < to || read === readable
    const bytes = buffer.subarray(0, filled)
    const { place, keepFrom } = cut(bytes, last)
    yield { kind: 'piece', bytes, place }
    buffer.copyWithin(0, keepFrom, filled)
    held = filled - keepFrom
  }
  if (readable < file.size) yield unread(`longer than ${LIMITS.fileBytes} bytes: the rest was not scanned`)
  else {
    const more = fill({ descriptor, buffer, from: 0, to: 1, size: 0 })
    yield* changed({ size: file.size, length: read + more, full: more > 0 })
  }
}

/** Fills `[from, to)` of the buffer as far as the file goes; says where it ended. A short read at `size` is the end. */
function fill(job: { descriptor: number; buffer: Buffer; from: number; to: number; size: number }): number {
  let end = job.from
  while (end < job.to) {
    const count = readSync(job.descriptor, job.buffer, end, job.to - end, null)
    end += count
    if (count === 0 || end === job.size) break
  }
  return end
}

/** A file that somebody writes to while it is read. Those of size 0 that have content are the kernel's, as in /proc. */
function* changed(file: { size: number; length: number; full: boolean }): Generator<FilePart> {
  if (file.length < file.size) yield unread('became shorter while it was read')
  else if (file.full) yield unread('became longer while it was read: the rest was not scanned')
}

function unread(reason: string): FilePart {
  return { kind: 'unread', reason }
}

/** node:fs wants a Buffer; bytes that came from another thread are none any more. */
function pathOf(file: FilePath): string | Buffer {
  return typeof file === 'string' ? file : Buffer.from(file.buffer, file.byteOffset, file.byteLength)
}
