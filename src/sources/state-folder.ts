/** Where Codemoat keeps what belongs to this user and this machine, as the XDG Base Directory Specification has it. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../git/safe-git.ts'

export function stateFolder(environment: Environment): string {
  const home = environment.HOME || environment.USERPROFILE || homedir()
  const base = environment.XDG_STATE_HOME || environment.LOCALAPPDATA || join(home, '.local', 'state')
  return join(base, 'codemoat')
}
