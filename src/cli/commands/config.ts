/** `codemoat config <action>`: what is configured, where it is written, and whether it is right. */
import { type Actions, runAction } from '../choose-action.ts'
import type { Values } from '../options.ts'

const ACTIONS: Actions = {
  show: async (values) => (await import('../config-actions/show.ts')).showConfiguration(values),
  check: async (values) => (await import('../config-actions/check.ts')).checkConfiguration(values),
}

export async function runConfig(values: Values): Promise<number> {
  return runAction('config', ACTIONS, values)
}
