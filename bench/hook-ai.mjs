// @ts-check
/**
 * Times what an assistant waits for: `codemoat hook ai` with a prompt of 20 KB, beside `node -e 0`, in one run. Registers
 * packages of node_modules as if they were a company's code until the index holds so many fingerprints.
 *
 *   npm run bench:hook                              an index of 1,000,000 fingerprints
 *   npm run bench:hook -- --fingerprints 10000000 --from FOLDER --runs 40
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '30' },
    fingerprints: { type: 'string', default: '1000000' },
    from: { type: 'string', default: 'node_modules' },
  },
})
const CLI = resolve('dist/cli.cjs')
const PROMPT_BYTES = 20_000
const work = mkdtempSync(join(tmpdir(), 'codemoat-bench-'))
const { NODE_EXTRA_CA_CERTS: _, CODEMOAT_INDEX: _index, ...environment } = process.env
const env = { ...environment, HOME: work, USERPROFILE: work, XDG_CACHE_HOME: '' }

/** @param {string[]} command @param {string} cwd @param {string} [input] */
function run([program = '', ...args], cwd, input = '') {
  const result = spawnSync(program, args, { cwd, env, input, maxBuffer: 2 ** 30 })
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${result.stderr}`)
  return result.stdout.toString()
}

/** Fingerprints of words and structure that the index holds. */
function fingerprints() {
  const stats = run([process.execPath, CLI, 'index', 'stats'], work)
  return [...stats.matchAll(/^ +(?:words|structure) +([\d,]+)/gm)].reduce(
    (sum, [, count = '']) => sum + Number(count.replaceAll(',', '')),
    0,
  )
}

/** @param {number} wanted */
function makeIndex(wanted) {
  const from = resolve(options.from)
  let held = 0
  for (const name of readdirSync(from).filter((one) => !one.startsWith('.'))) {
    const folder = join(work, 'registered', name.replace('@', ''))
    mkdirSync(folder, { recursive: true })
    // Under another name, and without its own dependencies: what is vendored is nobody's own.
    cpSync(join(from, name), join(folder, 'src'), {
      recursive: true,
      filter: (path) => !path.slice(from.length + name.length + 1).includes('node_modules'),
    })
    run(['git', 'init', '-q'], folder)
    run(['git', 'add', '--all', '--force'], folder)
    run(
      ['git', '-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-q', '--allow-empty', '-m', 'x'],
      folder,
    )
    // Some hold data alone, which cannot be registered.
    spawnSync(process.execPath, [CLI, 'index', 'add', folder, '--as', name.replace('@', '')], { cwd: work, env })
    held = fingerprints()
    if (held >= wanted) break
  }
  return held
}

/** Prose, and code that is nobody's: this folder's. */
function makePrompt() {
  const code = readdirSync('bench', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
  const text = 'Please review the following file, and tell me what you would change.\n\n```ts\n'
  return `${text}${code.slice(0, PROMPT_BYTES - text.length - 4)}\n\`\`\`\n`
}

/** @param {number[]} list @param {number} share */
const quantile = (list, share) => [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? Number.NaN

try {
  const held = makeIndex(Number(options.fingerprints))
  writeFileSync(
    join(work, '.codemoat.yaml'),
    "assistants:\n  registered:\n    - { repos: ['*'], allow-assistants: [] }\n",
  )
  const payload = { session_id: 's', hook_event_name: 'UserPromptSubmit', cwd: work, prompt: makePrompt() }
  const input = JSON.stringify({ ...payload, transcript_path: '/home/u/.claude/projects/-w/s.jsonl' })
  /** @type {Record<string, { command: string[], times: number[] }>} */
  const cases = {
    'node -e 0': { command: [process.execPath, '-e', '0'], times: [] },
    'hook ai': { command: [process.execPath, CLI, 'hook', 'ai'], times: [] },
  }
  for (let round = -3; round < Number(options.runs); round++)
    for (const { command, times } of Object.values(cases)) {
      const startedAt = performance.now()
      run(command, work, input)
      if (round >= 0) times.push(performance.now() - startedAt)
    }
  console.log(`a prompt of ${PROMPT_BYTES} bytes, an index of ${held.toLocaleString('en-US')} fingerprints`)
  const base = cases['node -e 0']?.times ?? []
  for (const [name, { times }] of Object.entries(cases)) {
    const [least, lower, median] = [0, 0.25, 0.5].map((share) => [quantile(times, share), quantile(base, share)])
    const shown = [least, lower, median].map(
      ([own = 0, of = 1]) => `${own.toFixed(1).padStart(7)} ms ${(own / of).toFixed(2).padStart(5)} ×`,
    )
    console.log(`  ${name.padEnd(10)} ${shown.join('  ')}`)
  }
  console.log('  (least, lower quartile, median)')
} finally {
  rmSync(work, { recursive: true, force: true })
}
