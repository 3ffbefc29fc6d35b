/** Follows `extends`: files of the same repository, and packages in its node_modules that hold YAML alone. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import { Failure, type Place } from '../base/failure.ts'
import { LIMITS } from '../base/limits.ts'
import { readConfiguration } from './configuration.ts'
import type { YamlFile } from './yaml-file.ts'

/** A file that is read, and those that led to it. */
interface Step {
  /** Absolute. */
  readonly path: string
  readonly chain: readonly string[]
  /** What asks for it. */
  readonly asked: () => Place
}

export class ConfigurationFiles {
  /** Absolute, without links: nothing outside of it is read. */
  readonly #root: string
  #count = 0

  constructor(root: string) {
    this.#root = realpathSync(root)
  }

  /**
   * The file and all that it extends, lowest first.
   * @throws {Failure} as `readConfiguration`, and `config-not-readable`, `config-circular`, `config-out-of-repository`,
   * `config-not-plain`
   */
  read(path: string): readonly YamlFile<object>[] {
    return this.#read({ path, chain: [], asked: () => ({ path }) })
  }

  #read({ path, chain, asked }: Step): readonly YamlFile<object>[] {
    const real = realPathOf(path, asked)
    if (chain.includes(real)) {
      const circle = [...chain.slice(chain.indexOf(real)), real].map((one) => this.#shown(one)).join(' → ')
      throw new Failure('config-circular', `"extends" goes in a circle: ${circle}`, {
        place: asked(),
        hint: 'take one of them out',
      })
    }
    if (extname(path) === '.toml') {
      throw new Failure('config-not-yaml', 'it is of another scanner, and only scans read it', {
        place: asked(),
        hint: `take it over with \`codemoat import ${this.#shown(path)}\``,
      })
    }
    if (++this.#count > LIMITS.configurationFiles) {
      throw new Failure('config-not-readable', `more than ${LIMITS.configurationFiles} configuration files`, {
        place: asked(),
        hint: 'extend fewer files, or have fewer folders with one of their own',
      })
    }
    const file = readConfiguration(textOf(path, asked), this.#shown(path), path)
    const names = (file.data as { readonly extends?: readonly string[] }).extends ?? []
    const below = names.flatMap((name, index) => {
      const place = (): Place => file.placeOf(['extends', index])
      return this.#read({ path: this.#find(name, dirname(real), place), chain: [...chain, real], asked: place })
    })
    return [...below, file]
  }

  #find(name: string, folder: string, place: () => Place): string {
    const path =
      /^\.{0,2}\//.test(name) || /^[A-Za-z]:/.test(name) ? resolve(folder, name) : this.#inPackage(name, folder, place)
    if (isWithin(realParent(path), this.#root) && isWithin(realPathOf(path, place), this.#root)) return path
    throw new Failure('config-out-of-repository', `"${name}" leads out of the repository`, {
      place: place(),
      hint: `name a file below ${this.#root}, or a package that is installed there`,
    })
  }

  /** `acme-moat` or `@acme/moat`, and a file of it, else its codemoat.yaml. */
  #inPackage(name: string, from: string, place: () => Place): string {
    const [, id, file = 'codemoat.yaml'] = /^((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/(.+))?$/.exec(name) ?? []
    if (id === undefined || (file ?? '').split('/').includes('..')) {
      throw new Failure('config-wrong-shape', `"${name}" is neither a file nor a package`, {
        place: place(),
        hint: 'write a file as ./name.yaml, a package as @scope/name',
      })
    }
    for (let folder = from; ; folder = dirname(folder)) {
      const found = join(folder, 'node_modules', id)
      if (isFolder(found)) {
        requirePlain(found, id, place)
        return join(found, file)
      }
      if (!isWithin(dirname(folder), this.#root) || dirname(folder) === folder) break
    }
    throw new Failure('config-not-readable', `the package "${id}" is not installed`, {
      place: place(),
      hint: `install it (npm install --save-dev ${id}), or write a file as ./name.yaml`,
    })
  }

  #shown(path: string): string {
    const real = isWithin(path, this.#root) ? relative(this.#root, path) : path
    return real.split(sep).join('/')
  }
}

const PLAIN = new Set(['.yaml', '.yml', '.md', '.txt', ''])
const PLAIN_NAMES = new Set(['package.json'])
const PACKAGE_FILES_MAX = 200

/** A package that holds code can run it when it is installed: what decides about leaks should come without. */
function requirePlain(folder: string, id: string, place: () => Place): void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  const other = files.find(
    (entry) => !entry.isFile() || !(PLAIN_NAMES.has(entry.name) || PLAIN.has(extname(entry.name))),
  )
  const scripts = packageKeys(join(folder, 'package.json')).find((key) =>
    ['scripts', 'bin', 'main', 'exports', 'dependencies'].includes(key),
  )
  if (other === undefined && scripts === undefined && files.length <= PACKAGE_FILES_MAX) return
  const what = other
    ? `it has ${relative(folder, join(other.parentPath ?? other.path, other.name))}`
    : scripts
      ? `its package.json has "${scripts}"`
      : `it has more than ${PACKAGE_FILES_MAX} files`
  throw new Failure('config-not-plain', `the package "${id}" holds more than YAML: ${what}`, {
    place: place(),
    hint: 'put the YAML into a package of its own, without scripts and code',
  })
}

function packageKeys(path: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}

/** Of a file that need not be there: what is outside is not looked for. */
function realParent(path: string): string {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) return resolve(realpathSync(folder), relative(folder, path))
  }
}

function realPathOf(path: string, asked: () => Place): string {
  try {
    return realpathSync(path)
  } catch (error) {
    throw notReadable(error, path, asked)
  }
}

function textOf(path: string, asked: () => Place): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw notReadable(error, path, asked)
  }
}

function notReadable(error: unknown, path: string, asked: () => Place): Failure {
  return new Failure('config-not-readable', `the configuration cannot be read: ${(error as Error).message}`, {
    place: asked().path === path ? { path } : asked(),
    hint: 'give the path of a file that you may read',
    cause: error,
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
