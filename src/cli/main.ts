/** The command line. Reads like a table of contents; what is done is elsewhere. */
import { SCAN_WORKER } from '../scan/scan-worker.ts'
import { explain } from './explain.ts'
import { parseHot } from './parse-hot.ts'
import { endWithReader } from './standard-output.ts'

void main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<void> {
  if (argv[0] === SCAN_WORKER) return (await import('../scan/worker.ts')).serveScans()
  if (argv[0] !== 'hook' || argv[1] !== 'ai') endWithReader()
  try {
    const parsed = parseHot(argv) ?? (await (await import('./parse.ts')).parse(argv))
    if (parsed) process.exitCode = await parsed.command.run(parsed.values)
  } catch (error) {
    process.exitCode = explain(error, { debug: argv.includes('--debug') })
  }
}
