// @ts-check
/**
 * Times the GitHub Action on a pull request of 20 commits in a large repository, against starting Node, in one run.
 *
 *   node bench/action.mjs --repository FOLDER [--runs 5]      FOLDER: a clone, for example of eslint (40,000 commits)
 *
 * Both as actions/checkout leaves it with `fetch-depth: 0`, and with its usual one commit: that one is deepened, which takes
 * what the server takes, here a git on this machine.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values: options } = parseArgs({
  options: { repository: { type: 'string' }, runs: { type: 'string', default: '5' } },
})
if (!options.repository) throw new Error('say which: --repository FOLDER')
const ACTION = resolve('action/index.cjs')
const COMMITS = 20
const work = mkdtempSync(join(tmpdir(), 'codemoat-bench-action-'))

/** @param {string} cwd @param {string[]} args */
const git = (cwd, ...args) =>
  execFileSync('git', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    .toString()
    .trim()

const origin = join(work, 'origin.git')
git(work, 'clone', '--quiet', '--mirror', '--no-hardlinks', resolve(options.repository), origin)
const head = git(origin, 'rev-parse', 'HEAD')
const base = git(origin, 'rev-parse', `HEAD~${COMMITS}`)
git(origin, 'update-ref', 'refs/heads/base', base)
git(origin, 'update-ref', 'refs/heads/topic', head)
const event = {
  pull_request: { number: 1, title: 'A title', body: 'text', head: { sha: head }, base: { sha: base, ref: 'base' } },
}
writeFileSync(join(work, 'event.json'), JSON.stringify(event))

/** @param {string} name @param {string[]} args */
function checkOut(name, ...args) {
  const folder = join(work, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  git(folder, 'init', '--quiet')
  git(folder, 'remote', 'add', 'origin', `file://${origin}`)
  git(folder, 'fetch', '--quiet', ...args)
  git(folder, 'checkout', '--quiet', '--detach', head)
  return folder
}

/** @param {string[]} args @param {string} cwd */
function time(args, cwd) {
  const startedAt = performance.now()
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd,
    env: {
      PATH: process.env.PATH,
      HOME: work,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(work, 'event.json'),
      GITHUB_WORKSPACE: cwd,
      GITHUB_SHA: head,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SERVER_URL: 'https://github.example',
      RUNNER_TEMP: work,
    },
  })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  return { seconds: (performance.now() - startedAt) / 1000, said: stdout.toString().split('\n')[0] ?? '' }
}

const whole = checkOut('whole', '--no-tags', 'origin', '+refs/*:refs/remotes/origin/all/*')
const cases = /** @type {Record<string, () => { seconds: number, said: string }>} */ ({
  'node -e 0': () => time(['-e', '0'], whole),
  'a whole clone': () => time([ACTION], whole),
  'one commit': () => time([ACTION], checkOut('one', '--depth=1', '--no-tags', 'origin', head)),
})
/** @type {Record<string, number[]>} */
const seconds = Object.fromEntries(Object.keys(cases).map((name) => [name, []]))
let said = ''
try {
  for (let run = -1; run < Number(options.runs); run++) {
    for (const [name, measure] of Object.entries(cases)) {
      const result = measure()
      said = result.said || said
      if (run >= 0) seconds[name]?.push(result.seconds)
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
const median = (/** @type {string} */ name) =>
  (seconds[name] ?? []).sort((a, b) => a - b)[Math.floor(Number(options.runs) / 2)] ?? Number.NaN
console.log(`${said} of ${git(resolve(options.repository), 'rev-list', '--count', '--all')} in the repository`)
for (const name of Object.keys(cases)) {
  const beyond = median(name) - median('node -e 0')
  console.log(
    `  ${name.padEnd(14)} ${median(name).toFixed(3).padStart(7)} s  ${beyond.toFixed(3).padStart(7)} s beyond Node's start`,
  )
}
