/** Which hooks the user means. */
import { Failure } from '../../base/failure.ts'
import { GIT_HOOKS, type GitHook } from '../../hooks/git-hook.ts'
import type { Values } from '../options.ts'

export const CLIENT_HOOKS: readonly GitHook[] = ['pre-commit', 'commit-msg', 'pre-push']

/** A bare repository is pushed to, any other is worked in. */
export function defaultHooks({ isBare }: { readonly isBare: boolean }): readonly GitHook[] {
  return isBare ? ['pre-receive'] : CLIENT_HOOKS
}

/** @throws {Failure} usage */
export function chosenHooks(values: Values, otherwise: readonly GitHook[]): readonly GitHook[] {
  const names = values.hooks as readonly string[] | undefined
  if (names === undefined) return otherwise
  return names.map((name) => {
    const hook = GIT_HOOKS.find((one) => one === name)
    if (hook !== undefined) return hook
    throw new Failure('usage', `there is no hook "${name}"`, { hint: `write one of ${GIT_HOOKS.join(', ')}` })
  })
}
