/** Bytes of a pack file: in memory that all threads share where it is small enough, else read as they are asked for. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { PackError } from './pack-error.ts'

export interface PackFile {
  readonly bytes: number
  /** Holds the bytes that were last asked for. */
  readonly buffer: Uint8Array
  /** Gets `length` bytes from `offset` on, which the file must have; returns where in the buffer they begin. */
  seek(offset: number, length: number): number
  close(): void
}

/** A read takes at least so much: the entries of small objects stand close together. */
const READ_BYTES = 16 * 1024

/** Whole packs are read in steps, for some systems read no more than 2 GB at once. */
const STEP_BYTES = 64 * 1024 * 1024

/** @throws the error of node:fs where it cannot be opened */
export function openPackFile(path: string): PackFile {
  const descriptor = openSync(path, 'r')
  const { size } = fstatSync(descriptor)
  let buffer = Buffer.allocUnsafeSlow(READ_BYTES)
  /** The stretch of the file that is in the buffer. */
  let start = 0
  let end = 0
  return {
    bytes: size,
    get buffer() {
      return buffer
    },
    seek(offset, length) {
      if (offset + length > size) throw new PackError('it is cut off')
      if (offset < start || offset + length > end) {
        if (length > buffer.length) buffer = Buffer.allocUnsafeSlow(Math.max(length, 2 * buffer.length))
        start = offset
        end = offset
        const full = Math.min(Math.max(length, READ_BYTES), size - offset)
        fill(descriptor, buffer.subarray(0, full), offset)
        end = offset + full
      }
      return offset - start
    },
    close: () => closeSync(descriptor),
  }
}

/** The whole file, in memory that can be handed to other threads. @throws {PackError} or the error of node:fs */
export function loadPackFile(path: string): SharedArrayBuffer {
  const descriptor = openSync(path, 'r')
  try {
    const memory = new SharedArrayBuffer(fstatSync(descriptor).size)
    for (let offset = 0; offset < memory.byteLength; offset += STEP_BYTES) {
      fill(descriptor, new Uint8Array(memory, offset, Math.min(STEP_BYTES, memory.byteLength - offset)), offset)
    }
    return memory
  } finally {
    closeSync(descriptor)
  }
}

export function loadedPackFile(memory: SharedArrayBuffer): PackFile {
  const bytes = new Uint8Array(memory)
  return {
    bytes: bytes.length,
    buffer: bytes,
    seek: (offset, length) => {
      if (offset + length > bytes.length) throw new PackError('it is cut off')
      return offset
    },
    close: () => {},
  }
}

function fill(descriptor: number, buffer: Uint8Array, offset: number): void {
  for (let filled = 0; filled < buffer.length; ) {
    const count = readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled)
    if (count === 0) throw new PackError('it became shorter while it was read')
    filled += count
  }
}
