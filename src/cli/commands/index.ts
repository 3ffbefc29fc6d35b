/** `codemoat index <action>`: the index of registered code. */
import { Failure } from '../../base/failure.ts'
import { nearest } from '../../base/nearest.ts'
import type { Values } from '../options.ts'

/** Each gets what was typed behind it. */
const ACTIONS: Readonly<Record<string, (values: Values, args: readonly string[]) => Promise<number>>> = {
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
  const name = String(values.action)
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (action === undefined) {
    const near = nearest(name, Object.keys(ACTIONS))
    throw new Failure('usage', `there is no action "${name}"`, {
      hint: near ? `did you mean \`codemoat index ${near}\`?` : `choose one of ${Object.keys(ACTIONS).join(', ')}`,
    })
  }
  return action(values, (values.args as readonly string[] | undefined) ?? [])
}
