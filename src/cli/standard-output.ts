/** Standard output, for readers that leave early, and without a stream for what an assistant waits for. */
import { writeSync } from 'node:fs'

/** A reader that closes the pipe early (head, less) has seen enough. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

/** Writes at once, past node's stream where that can be: merely opening it takes milliseconds. */
export function writeOut(text: string): void {
  const bytes = Buffer.from(text)
  let done = 0
  try {
    while (done < bytes.length) done += writeSync(1, bytes, done)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return
    process.stdout.write(bytes.subarray(done))
  }
}
