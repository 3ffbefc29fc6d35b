/** Commands that have actions: `codemoat index add`, `codemoat baseline accept`. */
import { Failure } from '../base/failure.ts'
import { nearest } from '../base/nearest.ts'
import type { Values } from './options.ts'

/** Each gets what was typed behind it. */
export type Actions = Readonly<Record<string, (values: Values, args: readonly string[]) => Promise<number>>>

/** @throws {Failure} `usage` where there is no such action */
export function runAction(command: string, actions: Actions, values: Values): Promise<number> {
  const name = String(values.action)
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined
  if (action === undefined) {
    const near = nearest(name, Object.keys(actions))
    throw new Failure('usage', `there is no action "${name}"`, {
      hint: near ? `did you mean \`codemoat ${command} ${near}\`?` : `choose one of ${Object.keys(actions).join(', ')}`,
    })
  }
  return action(values, (values.args as readonly string[] | undefined) ?? [])
}
