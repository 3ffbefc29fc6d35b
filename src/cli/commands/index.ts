/** `codemoat index <action>`: the index of registered code. */
import { type Actions, runAction } from '../choose-action.ts'
import type { Values } from '../options.ts'

const ACTIONS: Actions = {
  add: async (...call) => (await import('../index-actions/add.ts')).addToIndex(...call),
  list: async (values) => (await import('../index-actions/list.ts')).listIndex(values),
  remove: async (...call) => (await import('../index-actions/remove.ts')).removeFromIndex(...call),
  stats: async (values) => (await import('../index-actions/stats.ts')).showStats(values),
  verify: async (values) => (await import('../index-actions/verify.ts')).verifyIndex(values),
  export: async (...call) => (await import('../index-actions/export.ts')).exportIndex(...call),
  keygen: async (...call) => (await import('../index-actions/keygen.ts')).makeKey(...call),
  public: async (...call) => (await import('../index-actions/public.ts')).addPublic(...call),
}

export async function runIndex(values: Values): Promise<number> {
  return runAction('index', ACTIONS, values)
}
