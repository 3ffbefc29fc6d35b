/** How git is called: the program, environment and configuration that leave a hostile repository no power over us. */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { Failure } from '../base/failure.ts'
import { LIMITS } from '../base/limits.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * What the caller may say about the repository: hooks run with these, and `git -c`, containers and CI set the
 * configuration ones. Every other variable of git would change what it prints or let it run programs, and is dropped.
 */
const KEPT = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
  'GIT_EXEC_PATH',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CONFIG_PARAMETERS',
  'GIT_CONFIG_COUNT',
])

const KEPT_PATTERN = /^GIT_CONFIG_(?:KEY|VALUE)_\d+$/

/** Programs that git would start to ask or show something: there is nobody to ask. */
const ASKING = new Set(['EDITOR', 'VISUAL', 'PAGER', 'PREFIX', 'SSH_ASKPASS'])

const SET = {
  // Messages are read by us, and the C locale alone has them untranslated.
  LC_ALL: 'C',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  // Stands above protocol.<name>.allow, which a repository may set to get round protocol.allow. No protocol has this name.
  GIT_ALLOW_PROTOCOL: 'none',
} as const

/** What may be fetched by where a network is wanted; nothing here starts another program. */
export const NETWORK_PROTOCOLS = 'https:http:ssh:git:file'

/** Given as `-c`, which stands above every configuration file and above the caller's own `-c`. */
export const SAFE_CONFIGURATION: readonly string[] = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'core.quotePath=true',
  // Larger ones are streamed, and compared as binary: pieces of them are new as a whole.
  `core.bigFileThreshold=${LIMITS.wholeFileBytes}`,
  'protocol.allow=never',
  'log.showSignature=false',
]

/** What stands before the name of the command in every call. */
export const SAFE_ARGUMENTS: readonly string[] = [
  '--no-pager',
  ...SAFE_CONFIGURATION.flatMap((setting) => ['-c', setting]),
]

/** How every git of one task is called: made once, since looking for the program takes time. */
export interface GitPlace {
  readonly cwd: string
  /** Absolute path of git. */
  readonly program: string
  readonly environment: Readonly<Record<string, string>>
}

/**
 * Git in folder `cwd`, with what `environment`, the caller's, says about the repository.
 * @throws {Failure} git-not-found, path-not-found
 */
export function gitPlace(cwd: string, environment: Environment): GitPlace {
  if (!existsSync(cwd)) throw new Failure('path-not-found', `there is no folder '${cwd}'`, { hint: 'check the path' })
  return { cwd, program: findGit(environment), environment: safeEnvironment(environment) }
}

/** For a repository that was named: what the caller says about another one must not lead elsewhere. */
export function withoutRepository(environment: Environment): Environment {
  const { GIT_DIR, GIT_WORK_TREE, GIT_COMMON_DIR, GIT_INDEX_FILE, GIT_NAMESPACE, ...rest } = environment
  const { GIT_OBJECT_DIRECTORY, GIT_ALTERNATE_OBJECT_DIRECTORIES, GIT_QUARANTINE_PATH, ...others } = rest
  return others
}

function safeEnvironment(environment: Environment): Record<string, string> {
  const safe: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && isKept(name)) safe[name] = value
  }
  return Object.assign(safe, SET)
}

function isKept(name: string): boolean {
  if (name.startsWith('GIT_')) return KEPT.has(name) || KEPT_PATTERN.test(name)
  return !ASKING.has(name)
}

/**
 * Absolute path of the git program. Relative entries of PATH are passed over, and so is the current folder, where
 * Windows looks first: a scanned repository may hold a program called git.
 */
function findGit(environment: Environment): string {
  const name = process.platform === 'win32' ? 'git.exe' : 'git'
  for (const folder of (environment.PATH ?? environment.Path ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue
    const candidate = join(folder, name)
    if (isProgram(candidate)) return candidate
  }
  throw new Failure('git-not-found', 'there is no git in the folders of PATH', {
    hint: 'install git, or add its folder to PATH',
  })
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
