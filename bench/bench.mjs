// @ts-check
/**
 * Times whole commands as a user calls them, Codemoat against whichever scanners are on PATH and against reading the
 * same files once, in one run. Prints ratios: absolute times tell about the machine.
 *
 *   npm run bench                     all cases, on trees made of what this machine has
 *   npm run bench -- --tree FOLDER    the tree case on a folder of yours
 *   npm run bench -- --runs 5
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values: options } = parseArgs({
  options: { tree: { type: 'string' }, runs: { type: 'string', default: '3' } },
})
const RUNS = Number(options.runs)
const CLI = resolve('dist/cli.cjs')
const READ_ALL = resolve('bench/read-all.mjs')
const work = mkdtempSync(join(tmpdir(), 'codemoat-bench-'))

/**
 * How the others are called for the same work: look at every file, say nothing of validity, call no network.
 * @type {Record<string, { version: string[], folder?: (path: string) => string[], file?: (path: string) => string[], staged?: () => string[] }>}
 */
const PEERS = {
  gitleaks: {
    version: ['version'],
    folder: (path) => ['dir', path, '--no-banner', '--exit-code', '0'],
    file: (path) => ['dir', path, '--no-banner', '--exit-code', '0'],
    staged: () => ['git', '--pre-commit', '--staged', '--no-banner', '--exit-code', '0'],
  },
  betterleaks: {
    version: ['version'],
    folder: (path) => ['dir', path, '--no-banner', '--exit-code', '0'],
    file: (path) => ['dir', path, '--no-banner', '--exit-code', '0'],
    staged: () => ['git', '--pre-commit', '--staged', '--no-banner', '--exit-code', '0'],
  },
  kingfisher: {
    version: ['--version'],
    folder: (path) => ['scan', path, '--no-validate', '--git-history', 'none', '--no-update-check'],
    file: (path) => ['scan', path, '--no-validate', '--no-update-check'],
  },
  trufflehog: {
    version: ['--version'],
    folder: (path) => ['filesystem', path, '--no-verification', '--no-update'],
    file: (path) => ['filesystem', path, '--no-verification', '--no-update'],
  },
  ripsecrets: { version: ['--version'], folder: (path) => [path], file: (path) => [path] },
  secretlint: { version: ['--version'], folder: (path) => [`${path}/**/*`] },
}

/** @param {string} program */
function onPath(program) {
  return spawnSync(process.platform === 'win32' ? 'where' : 'which', [program]).status === 0
}

/**
 * Wall seconds and peak memory of one call.
 * @param {string[]} command
 * @param {string} cwd
 */
function time(command, cwd) {
  const startedAt = process.hrtime.bigint()
  const probe = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', 'peak %M', ...command] : command
  const result = spawnSync(probe[0] ?? '', probe.slice(1), {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environment(),
  })
  const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9
  const peak = /peak (\d+)/.exec(result.stderr?.toString() ?? '')
  return { seconds, megabytes: peak ? Number(peak[1]) / 1024 : undefined }
}

/** Node 20 reads the file that this names at every start, which would be measured with every command. */
function environment() {
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env
  return rest
}

/**
 * Runs the commands in turn, so that a machine that slows down slows all of them; prints medians and ratios to the first.
 * @param {string} title
 * @param {Record<string, string[]>} commands
 * @param {string} cwd
 */
function compare(title, commands, cwd) {
  const names = Object.keys(commands)
  /** @type {Record<string, { seconds: number, megabytes: number | undefined }[]>} */
  const runs = Object.fromEntries(names.map((name) => [name, []]))
  for (let run = -1; run < RUNS; run++) {
    for (const name of names) {
      const result = time(commands[name] ?? [], cwd)
      // The first round warms the file cache.
      if (run >= 0) runs[name]?.push(result)
    }
  }
  const median = (/** @type {number[]} */ list) =>
    [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN
  const secondsOf = (/** @type {string} */ name) => median((runs[name] ?? []).map((run) => run.seconds))
  const base = secondsOf(names[0] ?? '')
  console.log(`\n${title}`)
  for (const name of names) {
    const megabytes = Math.max(...(runs[name] ?? []).map((run) => run.megabytes ?? Number.NaN))
    const memory = Number.isNaN(megabytes) ? '' : `${megabytes.toFixed(0).padStart(7)} MB`
    console.log(
      `  ${name.padEnd(14)} ${(secondsOf(name) / base).toFixed(2).padStart(8)} ×  ${secondsOf(name).toFixed(3).padStart(8)} s ${memory}`,
    )
  }
}

/** A tree of at least 25,000 source files, made of what this machine has. */
function makeTree() {
  const tree = join(work, 'tree')
  mkdirSync(tree)
  let copy = 0
  while (countFiles(tree) < 25_000) {
    for (const folder of ['node_modules', '/usr/include', '/usr/lib/python3', '/usr/local/go/src']) {
      if (existsSync(folder))
        cpSync(folder, join(tree, `${copy}-${folder.replaceAll('/', '_')}`), { recursive: true, dereference: false })
    }
    copy++
  }
  return tree
}

/** @param {string} folder @returns {number} */
function countFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
}

function makeLongLine() {
  const file = join(work, 'line.json')
  const item = JSON.stringify({
    id: 17,
    name: 'a name',
    text: 'some text with words in it, such as people write',
    list: [1, 2, 3],
  })
  const block = Buffer.from(`${item},`.repeat(10_000))
  writeFileSync(file, Buffer.concat(Array(Math.ceil((200 * 1024 * 1024) / block.length)).fill(block)))
  return file
}

/** A repository with ten staged files of a few hundred lines. */
function makeStaged() {
  const repository = join(work, 'staged')
  mkdirSync(repository)
  const git = (/** @type {string[]} */ ...args) => spawnSync('git', args, { cwd: repository })
  git('init', '-q')
  const line = 'export function add(a, b) {\n  return a + b // as people write it\n}\n'
  for (let index = 0; index < 10; index++) writeFileSync(join(repository, `file${index}.js`), line.repeat(100))
  git('add', '.')
  return repository
}

/**
 * @param {'folder' | 'file' | 'staged'} task
 * @param {string} target
 */
function peerCommands(task, target) {
  return Object.fromEntries(
    Object.entries(PEERS).flatMap(([name, peer]) =>
      peer[task] && onPath(name) ? [[name, [name, ...peer[task](target)]]] : [],
    ),
  )
}

console.log(
  `${cpus()[0]?.model}, ${cpus().length} processors, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, ${process.platform}`,
)
for (const [name, peer] of Object.entries(PEERS)) {
  if (!onPath(name)) continue
  const output = spawnSync(name, peer.version)
  console.log(`${name}: ${(output.stdout.toString() || output.stderr.toString()).trim().split('\n')[0]}`)
}

try {
  const tree = options.tree ? resolve(options.tree) : makeTree()
  compare(
    `a tree of ${countFiles(tree).toLocaleString('en-US')} files`,
    {
      'read once': [process.execPath, READ_ALL, tree],
      codemoat: [process.execPath, CLI, 'scan', tree, '--no-ignore', '--format', 'json', '--fail-on', 'none'],
      ...peerCommands('folder', tree),
    },
    work,
  )
  const line = makeLongLine()
  compare(
    `one line of ${(statSync(line).size / 2 ** 20).toFixed(0)} MiB`,
    {
      'read once': [process.execPath, READ_ALL, line],
      codemoat: [process.execPath, CLI, 'scan', line, '--format', 'json', '--fail-on', 'none'],
      ...peerCommands('file', line),
    },
    work,
  )
  const staged = makeStaged()
  compare(
    'ten staged files',
    {
      'node -e 0': [process.execPath, '-e', '0'],
      codemoat: [process.execPath, CLI, 'staged'],
      ...peerCommands('staged', staged),
    },
    staged,
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}
