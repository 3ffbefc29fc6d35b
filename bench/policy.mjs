// @ts-check
/**
 * What a large configuration costs: 30,000 files of installed packages, a secret in each hundredth, are scanned with and
 * without 200 allowances and a baseline of 10,000 entries, in turn. Prints the processor time of each, and the ratio of the least.
 *
 *   npm run bench:policy
 *   npm run bench:policy -- --files 30000 --runs 5
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { importSource } from '../scripts/generate/import-source.mjs'

const { values: options } = parseArgs({
  options: { files: { type: 'string', default: '30000' }, runs: { type: 'string', default: '3' } },
})
const { fillFakes, formatBaseline } = await importSource(`
  export { fillFakes } from './src/rules/fakes/fill-fakes.ts'
  export { formatBaseline } from './src/policy/baseline.ts'`)
/** Loaded before the command: says at its end what it took. */
const CPU = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process.stderr.write('cpu ' + (user + system) / 1000)
})`
/** Source code, not bundles of it. */
const FILE_BYTES_MAX = 200 * 1024
const FILES_A_SECRET = 100

const folder = mkdtempSync(join(tmpdir(), 'codemoat-bench-'))
const hex = () => randomBytes(16).toString('hex')

try {
  writeFileSync(join(folder, 'cpu.cjs'), CPU)
  const tree = join(folder, 'tree')
  const files = makeTree(tree)
  for (let index = 0; index < files.length; index += FILES_A_SECRET) {
    appendFileSync(files[index] ?? '', `\nconst token = "${fillFakes('<github-token:ghp>', index + 1)}"\n`)
  }
  const allowances = Array.from({ length: 200 }, (_, index) =>
    [
      `  - paths: ['generated-${index}/**', '**/fixture-${index}-*.ts']`,
      `    rules: ['${index % 2 === 0 ? 'github-*' : 'aws-*'}']`,
      `    reason: number ${index}`,
    ].join('\n'),
  )
  const configuration = join(folder, 'codemoat.yaml')
  writeFileSync(configuration, `allow:\n${allowances.join('\n')}\n`)
  const entries = Array.from({ length: 10_000 }, () => ({
    content: hex(),
    rule: 'github-personal-access-token',
    reason: 'x',
  }))
  const baseline = join(folder, 'baseline.jsonl')
  writeFileSync(baseline, formatBaseline({ salts: [hex()], entries }))
  execFileSync(process.execPath, ['scripts/build.mjs', '--no-types'])

  const plain = ['--no-baseline']
  const full = ['--config', configuration, '--baseline', baseline]
  const [least, leastFull] = measure([plain, full], tree)
  console.log(
    `without ${least.toFixed(0)} ms, with ${leastFull.toFixed(0)} ms: ${(leastFull / least).toFixed(3)} times`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * Installed packages, copied until there are as many files as asked for; returns their paths.
 * @param {string} tree
 */
function makeTree(tree) {
  /** @type {string[]} */
  const files = []
  for (let copy = 0; files.length < Number(options.files); copy++) {
    for (const entry of readdirSync('node_modules', { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (!entry.isFile() || statSync(path).size > FILE_BYTES_MAX || files.length >= Number(options.files)) continue
      const target = join(tree, `copy-${copy}`, path.slice(path.indexOf('node_modules') + 'node_modules'.length + 1))
      mkdirSync(dirname(target), { recursive: true })
      copyFileSync(path, target)
      files.push(target)
    }
  }
  return files
}

/**
 * The least processor time of each call, in milliseconds.
 * @param {string[][]} calls
 * @param {string} cwd
 */
function measure(calls, cwd) {
  const least = calls.map(() => Number.POSITIVE_INFINITY)
  for (let run = 0; run < Number(options.runs); run++) {
    for (const [index, args] of calls.entries()) {
      const all = [
        '-r',
        join(folder, 'cpu.cjs'),
        resolve('dist/cli.cjs'),
        'scan',
        '--jobs',
        '1',
        '--format',
        'jsonl',
        ...args,
      ]
      const { stderr } = spawnSync(process.execPath, all, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
      least[index] = Math.min(least[index] ?? 0, Number(/cpu ([\d.]+)/.exec(stderr)?.[1]))
    }
  }
  return /** @type {[number, number]} */ (least)
}
