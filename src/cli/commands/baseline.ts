/** `codemoat baseline <action>`: the findings that were accepted. */
import { type Actions, runAction } from '../choose-action.ts'
import type { Values } from '../options.ts'

const ACTIONS: Actions = {
  create: async (...call) => (await import('../baseline-actions/create.ts')).createBaseline(...call),
  accept: async (...call) => (await import('../baseline-actions/accept.ts')).acceptFindings(...call),
  prune: async (values) => (await import('../baseline-actions/prune.ts')).pruneBaseline(values),
  explain: async (...call) => (await import('../baseline-actions/explain.ts')).explainFinding(...call),
}

export async function runBaseline(values: Values): Promise<number> {
  return runAction('baseline', ACTIONS, values)
}
