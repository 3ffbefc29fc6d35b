/** Replaces a file so that whoever reads sees the old content or the new one, also after the power failed. */
import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * @param mode of the file; its owner's alone unless given
 * @throws the error of the operating system; the old content then stands
 */
export function replaceFile(path: string, content: string | Uint8Array, mode = 0o600): void {
  const temporary = `${path}.new`
  const descriptor = openSync(temporary, 'w', mode)
  try {
    const bytes = Buffer.from(content)
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
    fsyncSync(descriptor)
  } catch (error) {
    closeSync(descriptor)
    unlinkSync(temporary)
    throw error
  }
  closeSync(descriptor)
  renameSync(temporary, path)
  syncFolder(dirname(path))
}

/** A name is on the disk once its folder is. Windows has nothing of the kind, and needs nothing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
