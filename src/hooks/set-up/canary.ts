/** Tries out whether hooks run: an invented secret is committed and pushed in a throw-away repository that has the same hooks. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join, relative } from 'node:path'
import { runAsUser, type UserRun } from '../../git/run-as-user.ts'
import type { Environment } from '../../git/safe-git.ts'
import { fillFakes } from '../../rules/fakes/fill-fakes.ts'
import type { GitHook } from '../git-hook.ts'
import type { Project } from './project.ts'

/** `unknown`: this git cannot run that hook alone. `stopped-by-other`: something stopped it, but not Codemoat. */
export interface Trial {
  readonly hook: GitHook
  readonly outcome: 'fired' | 'silent' | 'skipped' | 'stopped-by-other' | 'unknown'
  /** The last of what was printed, where that says more. */
  readonly detail: string
}

/** What tells the tools which hooks to run, and Codemoat what to allow. */
const COPIED =
  /^(?:package\.json|\.husky|\.?lefthook(?:-local)?\.\w+|\.config|\.?simple-git-hooks\.\w+|\.pre-commit-config\.yaml|\.codemoat\.yaml|\.codemoat-baseline\.jsonl)$/

/** One after the other. Nothing is changed in the project, whether the hooks run or not. */
export async function tryHooks(
  project: Project,
  hooks: readonly GitHook[],
  environment: Environment,
): Promise<Trial[]> {
  const folder = mkdtempSync(join(tmpdir(), 'codemoat-doctor-'))
  try {
    const bench = await setUpBench(project, folder, environment)
    const trials: Trial[] = []
    for (const hook of hooks) trials.push(judge(hook, await TRIALS[hook](bench)))
    return trials
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Bench {
  readonly folder: string
  readonly canary: string
  /** Git with hooks, in the throw-away work tree. */
  run(...args: readonly string[]): Promise<UserRun>
  /** Git without them. */
  quietly(...args: readonly string[]): Promise<UserRun>
}

async function setUpBench(project: Project, folder: string, environment: Environment): Promise<Bench> {
  const work = join(folder, 'work')
  const remote = join(folder, 'remote')
  mkdirSync(work)
  const git = (...args: readonly string[]): Promise<UserRun> =>
    runAsUser(project.place.program, work, environment, args)
  const quietly = (...args: readonly string[]): Promise<UserRun> =>
    git('-c', 'core.hooksPath=/dev/null', '-c', 'commit.gpgSign=false', ...args)
  await quietly('init', '--quiet', '--template=', '.')
  await quietly('init', '--quiet', '--template=', '--bare', remote)
  if (project.isBare) {
    await quietly(`--git-dir=${remote}`, 'config', 'core.hooksPath', project.hooks.path)
    copy(project.root, remote, /^\.codemoat(?:\.yaml|-baseline\.jsonl)$/)
  } else {
    copy(project.root, work, COPIED)
    const modules = join(project.root, 'node_modules')
    if (existsSync(modules)) symlinkSync(modules, join(work, 'node_modules'), 'junction')
    await quietly('config', 'core.hooksPath', hooksPathFor(project))
  }
  writeFileSync(join(work, '.gitignore'), 'node_modules\n')
  await quietly('add', '--all')
  await quietly('commit', '--quiet', '--message=before the canary')
  return { folder, canary: fillFakes('<github-token:ghp>', Date.now()), run: git, quietly }
}

function copy(from: string, to: string, which: RegExp): void {
  for (const name of readdirSync(from)) {
    if (which.test(name)) cpSync(join(from, name), join(to, name), { recursive: true, dereference: true })
  }
}

/** A folder that was copied is used where it was copied to. */
function hooksPathFor({ hooks, root }: Project): string {
  const inside = relative(root, hooks.path)
  const isCopied = !isAbsolute(inside) && COPIED.test(inside.split(/[\\/]/)[0] ?? '')
  return isCopied ? inside : hooks.path
}

const TRIALS: Readonly<Record<GitHook, (bench: Bench) => Promise<UserRun>>> = {
  'pre-commit': async (bench) => {
    await stageCanary(bench)
    return bench.run('-c', 'commit.gpgSign=false', 'commit', '--message=codemoat doctor')
  },
  'commit-msg': async (bench) => {
    const file = join(bench.folder, 'message')
    writeFileSync(file, `codemoat doctor: ${bench.canary}\n`)
    return bench.run('hook', 'run', '--ignore-missing', 'commit-msg', '--', file)
  },
  'pre-push': pushCanary,
  'pre-receive': pushCanary,
  update: pushCanary,
}

async function stageCanary({ folder, canary, quietly }: Bench): Promise<void> {
  await quietly('reset', '--quiet', '--hard')
  writeFileSync(join(folder, 'work', 'codemoat-canary.txt'), `token = "${canary}"\n`)
  await quietly('add', 'codemoat-canary.txt')
}

async function pushCanary(bench: Bench): Promise<UserRun> {
  await stageCanary(bench)
  await bench.quietly('commit', '--quiet', '--message=the canary')
  const pushed = await bench.run('push', join(bench.folder, 'remote'), 'HEAD:refs/heads/canary')
  await bench.quietly('reset', '--quiet', '--hard', 'HEAD~1')
  return pushed
}

function judge(hook: GitHook, { code, output }: UserRun): Trial {
  const detail = output.trim().split('\n').slice(-3).join('\n')
  if (/codemoat stopped/.test(output)) return { hook, outcome: 'fired', detail: '' }
  if (/codemoat: skipped/.test(output)) return { hook, outcome: 'skipped', detail: '' }
  if (/'hook' is not a git command/.test(output)) return { hook, outcome: 'unknown', detail: '' }
  return { hook, outcome: code === 0 ? 'silent' : 'stopped-by-other', detail: code === 0 ? '' : detail }
}
