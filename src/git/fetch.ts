/** Fetches more of a repository from where it was cloned: what a CI system left out when it cloned. */
import { startGit } from './git-process.ts'
import { type Environment, type GitPlace, NETWORK_PROTOCOLS } from './safe-git.ts'

/** How the caller has git log in; dropped everywhere else. */
const LOGIN = ['GIT_ASKPASS', 'GIT_SSH', 'GIT_SSH_COMMAND', 'GIT_SSH_VARIANT', 'SSH_ASKPASS'] as const

const QUIET = [
  '--quiet',
  '--no-tags',
  '--no-recurse-submodules',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--force',
]

/**
 * `git fetch <options> origin <refspecs>`. Hooks do not run, but the repository's own configuration says how to log in: it
 * was written by whoever cloned, not by what is scanned.
 * @throws {Failure} git-failed
 */
export async function fetchFromOrigin(
  place: GitPlace,
  environment: Environment,
  { options, refspecs }: { readonly options: readonly string[]; readonly refspecs: readonly string[] },
): Promise<void> {
  const login = LOGIN.flatMap((name) => (environment[name] ? [[name, environment[name]] as const] : []))
  const open: GitPlace = {
    ...place,
    environment: { ...place.environment, ...Object.fromEntries(login), GIT_ALLOW_PROTOCOL: NETWORK_PROTOCOLS },
  }
  const git = startGit(open, 'fetch', [...QUIET, ...options, 'origin', ...refspecs])
  git.stdin.end()
  git.stdout.resume()
  await git.done
}
