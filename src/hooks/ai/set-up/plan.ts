/** What makes assistants ask Codemoat, and what takes it away again, as changes of files. */
import { existsSync, readdirSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { Failure } from '../../../base/failure.ts'
import type { Environment } from '../../../git/safe-git.ts'
import { type Change, readText, textChange } from '../../set-up/change.ts'
import type { Host, SettingsFile, SettingsPlace } from '../host.ts'
import { HOSTS } from '../hosts.ts'
import { appendToList, type JsonFile, takeFromList } from './json-lists.ts'

export interface AiPlace {
  readonly scope: 'user' | 'project'
  /** Home folder, or root of the project. */
  readonly folder: string
  readonly home: string
  readonly environment: Environment
}

/** What every command of ours has, however Codemoat is called. */
const MARK = /\bhook ai --host [a-z-]+/

/** The hosts that there are signs of: in the project, else on this machine. */
export function hostsInUse({ folder, home, scope, environment }: AiPlace): readonly Host[] {
  const isThere = (sign: string): boolean => existsSync(sign.replace(/^~/, () => home))
  return HOSTS.filter(({ setUp: { signs, configFolder } }) => {
    const own = configFolder === undefined ? undefined : environment[configFolder]
    const inProject = scope === 'project' && signs.project.some((sign) => isThere(join(folder, sign)))
    return inProject || signs.user.some(isThere) || (own && isThere(own))
  })
}

/** @throws {Failure} hooks-not-editable */
export function planAi(place: AiPlace, hosts: readonly Host[], commandOf: (host: Host) => string): readonly Change[] {
  const files = hosts.flatMap((host) => host.setUp.files(settingsPlace(place, commandOf(host))))
  // Two hosts may have one file.
  return [...new Map(files.map((file) => [file.path, file])).values()].flatMap(changeOf)
}

/** All hosts, whether they are in use or not. */
export function planAiRemoval(place: AiPlace): readonly Change[] {
  const files = HOSTS.flatMap(({ setUp }) => setUp.files(settingsPlace(place, '')))
  return [...new Map(files.map((file) => [file.path, file])).values()].flatMap((file) => {
    const before = readText(file.path)
    return textChange(file.path, before, before && withoutOurs(before, file))
  })
}

/** The commands that stand in the settings, by host: what would be run. */
export function commandsSetUp(place: AiPlace): readonly { readonly host: Host; readonly command: string }[] {
  return HOSTS.flatMap((host) => {
    const [file] = host.setUp.files(settingsPlace(place, ''))
    const text = file && readText(file.path)
    const command = text === undefined ? undefined : commandIn(text, host)
    return command === undefined ? [] : [{ host, command }]
  })
}

function settingsPlace({ scope, folder, environment }: AiPlace, command: string): SettingsPlace {
  return { scope, folder, environment, command, list: filesIn }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function changeOf(file: SettingsFile): Change[] {
  const before = readText(file.path)
  if (file.kind === 'whole') {
    if (before !== undefined && !MARK.test(before)) throw notEditable(file.path, 'there is one already', file.text)
    if (before === inBytes(file.text)) return []
    const isProgram = file.isProgram === true
    return [{ kind: 'write', path: file.path, before, after: inBytes(file.text), isProgram }]
  }
  const rest = before === undefined ? undefined : withoutOurs(before, file)
  const after = withOurs(rest, file)
  if (after === undefined || withoutOurs(after, file) !== rest) {
    throw notEditable(file.path, 'it is not JSON as its assistant wants it', JSON.stringify({ hooks: file.entries }))
  }
  return textChange(file.path, before, after)
}

function withOurs(before: string | undefined, file: Extract<SettingsFile, { kind: 'entries' }>): string | undefined {
  let text = before
  for (const [event, entry] of Object.entries(file.entries)) {
    const now: JsonFile = { text, ...(file.version !== undefined && { version: file.version }) }
    const next = appendToList(now, ['hooks', event], entry)
    if (next === undefined) return undefined
    text = next
  }
  return text
}

/** In the opposite order; undefined where the file is ours and goes. */
function withoutOurs(text: string, file: SettingsFile): string | undefined {
  if (file.kind === 'whole') return MARK.test(text) ? undefined : text
  let rest: string | undefined = text
  for (const event of Object.keys(file.entries).reverse()) {
    for (let more = true; more && rest !== undefined; ) {
      const taken = takeFromList(rest, ['hooks', event], (element) => MARK.test(JSON.stringify(element)))
      more = taken !== undefined
      if (taken !== undefined) rest = taken.text
    }
  }
  return rest
}

/** The first string of a settings file that calls us for this host, as its reader would understand it. */
function commandIn(text: string, { id }: Host): string | undefined {
  const line = text.split('\n').find((one) => MARK.test(one))
  if (line === undefined) return undefined
  const [, quoted] = /("(?:[^"\\]|\\.)*\bhook ai --host (?:[^"\\]|\\.)*")/.exec(line) ?? []
  const command = quoted === undefined ? line.replace(/^exec /, '') : String(JSON.parse(quoted))
  // One file may serve two hosts; each is tried as itself.
  return command.replace(/--host [a-z-]+/, `--host ${id}`)
}

/** Texts of changes are one character a byte. */
function inBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

function notEditable(path: string, reason: string, addition: string): Failure {
  return new Failure('hooks-not-editable', `'${path}' cannot be changed without breaking it: ${reason}`, {
    hint: `mend or move it, or add there by hand: ${addition.replace(/\s+/g, ' ').slice(0, 400)}`,
  })
}

/** The command of a host. In a project, whoever works there has Codemoat elsewhere: it is looked for where npm puts it. */
export interface CommandOptions {
  readonly scope: 'user' | 'project'
  readonly node: string
  readonly cli: string
  /** True where the project has Codemoat among its own packages. */
  readonly isLocal: boolean
  /** Options for every call, as they are typed. */
  readonly further: readonly string[]
}

const PROJECT_FOLDERS: Readonly<Record<string, string>> = {
  'claude-code': '"$CLAUDE_PROJECT_DIR"/',
  gemini: '"$GEMINI_PROJECT_DIR"/',
  codex: '"$(git rev-parse --show-toplevel)"/',
}

export function commandFor({ id }: Host, options: CommandOptions): string {
  const { scope, node, cli, isLocal, further } = options
  const local = isLocal ? `${PROJECT_FOLDERS[id] ?? ''}node_modules/.bin/codemoat` : 'codemoat'
  const program = scope === 'project' ? local : `${quote(node)} ${quote(cli)}`
  return [program, 'hook ai --host', id, ...further.map(quote)].join(' ')
}

/** For POSIX shells, cmd and PowerShell alike, as far as paths go. */
function quote(text: string): string {
  const plain = isAbsolute(text) ? text.replaceAll('\\', '/') : text
  return /^[\w./:=@+-]+$/.test(plain) ? plain : `"${plain.replace(/["$`]/g, '\\$&')}"`
}
