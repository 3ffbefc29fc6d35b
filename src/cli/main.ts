/** The command line. Reads like a table of contents; what is done is elsewhere. */
import { SCAN_WORKER } from '../scan/scan-worker.ts'
import { explain } from './explain.ts'
import { parseHot } from './parse-hot.ts'

void main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<void> {
  if (argv[0] === SCAN_WORKER) return (await import('../scan/worker.ts')).serveScans()
  // A reader that closes the pipe early (head, less) has seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
  try {
    const parsed = parseHot(argv) ?? (await (await import('./parse.ts')).parse(argv))
    if (parsed) process.exitCode = await parsed.command.run(parsed.values)
  } catch (error) {
    process.exitCode = explain(error, { debug: argv.includes('--debug') })
  }
}
