/** `codemoat init` and `codemoat uninstall` */
import { realpathSync } from 'node:fs'
import { type Change, carryOut, describeChanges } from '../../hooks/set-up/change.ts'
import { planMachine, planMachineRemoval } from '../../hooks/set-up/machine.ts'
import { planInit, planUninstall } from '../../hooks/set-up/plan.ts'
import { openProject } from '../../hooks/set-up/project.ts'
import type { Values } from '../options.ts'
import { CLIENT_HOOKS, chosenHooks, defaultHooks } from './chosen-hooks.ts'
import { type AiPlan, planInitAi, planUninstallAi } from './set-up-ai.ts'

export async function runInit(values: Values): Promise<number> {
  if (values.ai || values['ai-ignore']) return finishAi(await planInitAi(values), values)
  const cwd = process.cwd()
  const fallback = { node: process.execPath, cli: realpathSync(process.argv[1] ?? '') }
  if (values.global) {
    const { folder, changes } = await planMachine(process.env, chosenHooks(values, CLIENT_HOOKS), fallback)
    return finish(changes, { root: cwd, values, what: `hooks for every repository, in ${folder}` })
  }
  const project = await openProject(cwd, process.env)
  const hooks = chosenHooks(values, defaultHooks(project))
  const manager = values.manager as string | undefined
  const plan = planInit(project, { hooks, fallback, ...(manager !== undefined && { manager }) })
  const code = finish(plan.changes, { root: project.root, values, what: `${hooks.join(', ')} by ${plan.manager}` })
  for (const command of plan.next) print(`then run:  ${command}\n`)
  if (plan.changes.length > 0 && !values['dry-run']) print('see whether they run:  codemoat doctor\n')
  return code
}

export async function runUninstall(values: Values): Promise<number> {
  const cwd = process.cwd()
  const ofAssistants = await planUninstallAi(values)
  if (values.ai) return finishAi(ofAssistants, values)
  if (values.global) {
    const { folder, changes } = await planMachineRemoval(process.env)
    const all = [...changes, ...ofAssistants.changes]
    return finish(all, { root: cwd, values, what: `no hooks of Codemoat in ${folder}, nor in assistants` })
  }
  const project = await openProject(cwd, process.env)
  const { changes } = planUninstall(project)
  const all = [...changes, ...ofAssistants.changes]
  return finish(all, { root: project.root, values, what: 'no hooks of Codemoat' })
}

function finishAi({ root, changes, what, next }: AiPlan, values: Values): number {
  const code = finish(changes, { root, values, what })
  if (changes.length === 0 || values['dry-run']) return code
  for (const deed of next) print(`then:  ${deed}\n`)
  if (values.ai && next.length > 0) print('see what they would do:  codemoat hook ai --self-test\n')
  return code
}

interface Ending {
  readonly root: string
  readonly values: Values
  /** How it is afterwards. */
  readonly what: string
}

function finish(changes: readonly Change[], { root, values, what }: Ending): number {
  if (changes.length === 0) {
    print(`nothing to change: ${what}\n`)
    return 0
  }
  if (!values['dry-run']) carryOut(changes)
  print(describeChanges(changes, { root, isWhole: values['dry-run'] === true }))
  print(values['dry-run'] ? 'nothing was changed: this is a dry run\n' : `done: ${what}\n`)
  return 0
}

function print(text: string): void {
  process.stdout.write(text)
}
