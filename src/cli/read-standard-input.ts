/** Standard input to its end, or to a limit. */
import { fstatSync, readSync } from 'node:fs'

const FIRST_BYTES = 64 * 1024

/** Nothing where it is a terminal. Where it holds more than `bytesMax`, at least one byte more than that. */
export async function readStandardInput(bytesMax = Number.POSITIVE_INFINITY): Promise<Buffer> {
  // To ask whether it is a terminal takes milliseconds, and pipes and files are none.
  if (isDevice() && process.stdin.isTTY) return Buffer.alloc(0)
  let held = Buffer.allocUnsafe(FIRST_BYTES)
  let length = 0
  try {
    while (length <= bytesMax) {
      if (length === held.length) held = Buffer.concat([held], 2 * length)
      const count = readSync(0, held, length, held.length - length, null)
      if (count === 0) break
      length += count
    }
    return held.subarray(0, length)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // So an empty one ends on Windows.
    if (code === 'EOF') return held.subarray(0, length)
    if (code !== 'EAGAIN') throw error
  }
  const chunks: Buffer[] = [held.subarray(0, length)]
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > bytesMax) break
  }
  return Buffer.concat(chunks)
}

function isDevice(): boolean {
  try {
    return fstatSync(0).isCharacterDevice()
  } catch {
    return true
  }
}
