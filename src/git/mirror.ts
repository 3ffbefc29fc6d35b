/** Clones a repository by its address into a temporary folder, whole and bare. Beside fetch.ts the only place that lets git use a network. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../base/failure.ts'
import { type Environment, gitPlace, NETWORK_PROTOCOLS, withoutRepository } from './safe-git.ts'

/** Addresses that git takes over a network. A `file:` address is one, too: git then packs what it copies. */
const ADDRESS = /^(?:https?|ssh|git|file):\/\/|^[\w.-]+@[\w.-]+:/

/** The new repository is empty, and has no power yet; the user's own configuration may know how to log in. */
const ARGUMENTS = ['--no-pager', '-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false']

export function isAddress(target: string): boolean {
  return ADDRESS.test(target)
}

export interface Mirror {
  readonly folder: string
  remove(): void
}

/** @throws {Failure} git-not-found, git-failed */
export async function mirror(address: string, environment: Environment): Promise<Mirror> {
  const folder = mkdtempSync(join(tmpdir(), 'codemoat-mirror-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const place = gitPlace(folder, withoutRepository(environment))
  const args = [...ARGUMENTS, 'clone', '--mirror', '--quiet', '--no-local', '--', address, folder]
  const child = spawn(place.program, args, {
    cwd: folder,
    env: { ...place.environment, GIT_ALLOW_PROTOCOL: NETWORK_PROTOCOLS, GIT_TERMINAL_PROMPT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4096)
  })
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  if (code === 0) return { folder, remove }
  remove()
  const line = said.split('\n').find((text) => /^(?:fatal|error): /.test(text)) ?? 'it gave no reason'
  throw new Failure('git-failed', `'${withoutPassword(address)}' cannot be cloned: ${withoutPassword(line)}`, {
    hint: 'check the address, and that git may read it: try `git ls-remote` with it',
  })
}

/** What stands between the protocol and the host may be a password. */
export function withoutPassword(address: string): string {
  return address.replace(/(\w+:\/\/)[^/@\s]*@/g, '$1')
}
