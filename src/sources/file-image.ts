/** The bytes of a file that may have gigabytes, read where they are asked for; or of what is held, for the same readers. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { FilePath } from './source.ts'

export interface FileImage {
  readonly length: number
  /** As much of `[start, end)` as there is. */
  subarray(start: number, end: number): Uint8Array
}

/** A link or a pipe that took the place of the file is not followed, nor waited for. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

export interface OpenImage extends FileImage {
  readonly descriptor: number
  hasChanged(): boolean
  close(): void
}

/**
 * Must be closed. Bytes that are gone when they are asked for are zeros: whoever reads them finds the database broken.
 * @throws where the file cannot be opened
 */
export function openImage(file: FilePath): OpenImage {
  const descriptor = openSync(typeof file === 'string' ? file : Buffer.from(file), OPEN_FLAGS)
  const { size, mtimeMs } = fstatSync(descriptor)
  return {
    descriptor,
    length: size,
    subarray: (start, end) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start))
      for (let at = 0; at < bytes.length; ) {
        const count = readSync(descriptor, bytes, at, bytes.length - at, start + at)
        if (count === 0) break
        at += count
      }
      return bytes
    },
    hasChanged: () => {
      const now = fstatSync(descriptor)
      return now.size !== size || now.mtimeMs !== mtimeMs
    },
    close: () => closeSync(descriptor),
  }
}
