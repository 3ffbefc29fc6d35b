/** Trees that hold no secrets of anybody, as every machine has them. */
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Our own packages, and what Debian installs. */
export const CLEAN_TREES: readonly string[] = ['node_modules', '/usr/share', '/usr/lib/python3', '/usr/include']

export interface Alarm {
  readonly rule: string
  readonly severity: string
  readonly path: string
  readonly startLine: number
}

/** Every finding that is not allowed, and how many lines there are; undefined where the tree is not. */
export async function alarmsIn(tree: string): Promise<{ lines: number; findings: readonly Alarm[] } | undefined> {
  if (!existsSync(tree)) return undefined
  const args = [
    resolve('dist/cli.cjs'),
    'scan',
    tree,
    '--no-ignore',
    '--no-progress',
    '--format',
    'jsonl',
    '--kinds',
    'secret',
  ]
  const { stdout, status, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    cwd: process.cwd(),
  })
  if (status !== 0 && status !== 1) throw new Error(`codemoat ended with ${status}: ${stderr}`)
  const findings = stdout.split('\n').flatMap((line) => {
    const one = line === '' ? {} : JSON.parse(line)
    if (one.rule === undefined || one.decision === 'allow') return []
    return [{ rule: one.rule, severity: one.severity, path: one.location.path, startLine: one.location.startLine }]
  })
  return { lines: await linesIn(tree), findings }
}

/** Lines of every file, text or not: what is scanned is counted. */
async function linesIn(folder: string): Promise<number> {
  let lines = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) lines += await linesIn(path)
    else if (entry.isFile()) {
      for await (const chunk of createReadStream(path)) {
        const bytes = chunk as Buffer
        for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++
      }
    }
  }
  return lines
}
