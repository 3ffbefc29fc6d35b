/** `codemoat doctor`: is everything set up, and does it really run? */
import { VERSION } from '../../base/version.ts'
import { runGit } from '../../git/run-git.ts'
import type { Trial } from '../../hooks/set-up/canary.ts'
import { openProject, type Project } from '../../hooks/set-up/project.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'
import { chosenHooks, defaultHooks } from './chosen-hooks.ts'

interface Check {
  readonly isWell: boolean
  readonly subject: string
  readonly text: string
}

export async function runDoctor(values: Values): Promise<number> {
  const cwd = process.cwd()
  const project = await openProject(cwd, process.env)
  const hooks = chosenHooks(values, defaultHooks(project))
  const checks = [
    well('codemoat', `${VERSION} on Node ${process.versions.node}`),
    well('git', (await runGit(project.place, 'version', [])).trim()),
    await checkConfiguration(cwd),
    checkFolder(project),
  ]
  for (const check of checks) show(check)
  const { tryHooks } = await import('../../hooks/set-up/canary.ts')
  const trials = await tryHooks(project, hooks, process.env)
  const tried = trials.map(checkTrial)
  for (const check of tried) show(check)
  return [...checks, ...tried].every(({ isWell }) => isWell) ? 0 : 2
}

async function checkConfiguration(cwd: string): Promise<Check> {
  try {
    const configuration = await findConfiguration({}, cwd)
    return well('configuration', configuration === undefined ? 'the defaults' : 'read without complaint')
  } catch (error) {
    return { isWell: false, subject: 'configuration', text: (error as Error).message }
  }
}

const SCOPES = {
  default: 'where git looks by itself',
  repository: 'core.hooksPath',
  machine: 'core.hooksPath of this machine',
}

function checkFolder({ hooks }: Project): Check {
  return well('hooks', `${hooks.path} (${SCOPES[hooks.scope]})`)
}

function checkTrial({ hook, outcome, detail }: Trial): Check {
  const texts: Readonly<Record<Trial['outcome'], string>> = {
    fired: 'fired: an invented secret was stopped',
    silent: 'did not fire: an invented secret went through. Run `codemoat init`, or see what it said to run next',
    skipped: 'is skipped: CODEMOAT_SKIP is set',
    unknown: 'not tried: git 2.36 or newer is needed for that',
    'stopped-by-other': `was stopped, but not by Codemoat:\n${detail.replace(/^/gm, '      ')}`,
  }
  return { isWell: outcome === 'fired' || outcome === 'unknown', subject: hook, text: texts[outcome] }
}

function well(subject: string, text: string): Check {
  return { isWell: true, subject, text }
}

function show({ isWell, subject, text }: Check): void {
  process.stdout.write(`${isWell ? 'ok     ' : 'wrong  '}${subject.padEnd(13)}  ${text}\n`)
}
