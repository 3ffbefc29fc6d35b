/** A YAML file as data whose every key has a place, checked against its shape. YAML that is a trap is refused. */
import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod/mini'
import { Failure, type Place } from '../base/failure.ts'
import { LIMITS } from '../base/limits.ts'
import { nearest } from '../base/nearest.ts'

export type Keys = readonly (string | number)[]

/** `placeOf`: line and column of the deepest of the keys that the file has. */
export interface YamlFile<T> {
  /** As people are shown it. */
  readonly path: string
  /** As the system knows it: absolute, where it is a file. */
  readonly place: string
  readonly data: T
  readonly placeOf: (keys: Keys) => Place
}

/**
 * @throws {Failure} `config-not-yaml`, `config-wrong-shape`, with line and column
 */
export function readYaml<T>(
  text: string,
  { path, place }: { path: string; place: string },
  schema: z.core.$ZodType<T>,
): YamlFile<T> {
  if (text.length > LIMITS.configurationLength) {
    throw notYaml(path, `it has more than ${LIMITS.configurationLength} characters`, 'split it, with `extends`')
  }
  const { document, data, lines } = parse(text, path)
  const placeOf = (keys: Keys): Place => ({ path, ...positionOf(document, lines, keys) })
  const result = (schema as z.ZodMiniType<T>).safeParse(data ?? {})
  if (result.success) return { path, place, data: result.data, placeOf }
  throw shapeFailure(result.error.issues, { placeOf, data, schema })
}

function parse(text: string, path: string): { document: Document; data: unknown; lines: LineCounter } {
  const lines = new LineCounter()
  refuseDepth(text, path)
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  // A tag that nobody knows is a wish that nobody fulfils.
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0])
    const hint = /tab/i.test(problem.message)
      ? 'indent with spaces'
      : problem.code === 'DUPLICATE_KEY'
        ? 'write the key once, with all that belongs to it'
        : 'mend the line; values with a colon, a hash or a leading * need quotes'
    throw notYaml(path, firstLine(problem.message), hint, { line, column: col })
  }
  try {
    return { document, data: document.toJS({ maxAliasCount: 100 }), lines }
  } catch (error) {
    throw notYaml(path, firstLine((error as Error).message), 'write the values out instead of using so many aliases')
  }
}

/** What reads YAML calls itself for every level. Brackets in texts count too: nobody writes so many. */
function refuseDepth(text: string, path: string): void {
  let depth = 0
  for (const [index, line] of text.split('\n').entries()) {
    const indent = /^[ \t]*(?:[-?] +)*/.exec(line)?.[0].length ?? 0
    if (indent > 2 * DEPTH_MAX) throw tooDeep(path, { line: index + 1, column: 1 })
    for (let at = 0; at < line.length; at++) {
      const sign = line[at]
      if (sign === '[' || sign === '{') depth++
      else if ((sign === ']' || sign === '}') && depth > 0) depth--
      if (depth > DEPTH_MAX) throw tooDeep(path, { line: index + 1, column: at + 1 })
    }
  }
}

const DEPTH_MAX = 100

function tooDeep(path: string, at: { line: number; column: number }): Failure {
  return notYaml(path, `it is nested more than ${DEPTH_MAX} deep`, 'write it flatter', at)
}

function notYaml(path: string, message: string, hint: string, at?: { line: number; column: number }): Failure {
  return new Failure('config-not-yaml', `the configuration cannot be read as YAML: ${message}`, {
    place: { path, ...at },
    hint,
  })
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}

interface Checked {
  readonly placeOf: (keys: Keys) => Place
  readonly data: unknown
  readonly schema: z.core.$ZodType
}

function shapeFailure(issues: readonly z.core.$ZodIssue[], { placeOf, data, schema }: Checked): Failure {
  const issue = deepest(issues[0])
  const keys = (issue?.path ?? []) as Keys
  if (issue?.code === 'unrecognized_keys') {
    const unknown = issue.keys[0] ?? ''
    const known = keysAt(schema, keys)
    return new Failure('config-wrong-shape', `there is no key "${[...keys, unknown].join('.')}"`, {
      place: placeOf([...keys, unknown]),
      hint: suggest(unknown, known) ?? `write one of ${known.join(', ')}`,
    })
  }
  const message = (issue?.message ?? 'not valid').replace(/^Invalid (?:input|option|string)?:? ?/, '')
  const said = `"${keys.join('.')}": ${message.charAt(0).toLowerCase()}${message.slice(1)}`
  const given = keys.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], data)
  const isWord = typeof given === 'string' || typeof given === 'number'
  const choices = issue?.code === 'invalid_value' ? issue.values.map(String) : []
  return new Failure('config-wrong-shape', isWord ? `${said}, and not "${given}"` : said, {
    place: placeOf(keys),
    hint: suggest(String(given), choices) ?? 'see docs/configuration.md, or schema/configuration.schema.json',
  })
}

/** Of a value that may have several shapes, what is wrong with the one that it comes nearest to. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().sort((a, b) => rank(b) - rank(a))[0]
  return inner ? { ...inner, path: [...issue.path, ...inner.path] } : issue
}

function rank({ code, path }: z.core.$ZodIssue): number {
  return path.length + (code === 'unrecognized_keys' || code === 'invalid_value' ? 1 : 0)
}

/** What was probably meant, as an order; undefined where nothing comes near. */
export function suggest(given: string, known: readonly string[]): string | undefined {
  const near = nearest(given, known)
  return near && `did you mean "${near}"?`
}

/** The keys that the schema knows behind `keys`. */
function keysAt(schema: z.core.$ZodType, keys: Keys): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
      return keysAt(def.innerType, keys)
    case 'array':
      return keysAt(def.element, keys.slice(1))
    case 'record':
      return keysAt(def.valueType, keys.slice(1))
    case 'union':
      return def.options.map((option) => keysAt(option, keys)).find((known) => known.length > 0) ?? []
    case 'object': {
      const [key, ...rest] = keys
      if (key === undefined) return Object.keys(def.shape)
      const next = def.shape[key]
      return next === undefined ? [] : keysAt(next, rest)
    }
    default:
      return []
  }
}

function positionOf(document: Document, lines: LineCounter, keys: Keys): { line?: number; column?: number } {
  let node: unknown = document.contents
  let offset: number | undefined
  for (const key of keys) {
    const next = isMap(node)
      ? node.items.find((item) => (item.key as { value?: unknown } | null)?.value === key)
      : isSeq(node) && typeof key === 'number'
        ? { key: node.items[key], value: node.items[key] }
        : undefined
    if (!next) break
    offset = (next.key as { range?: readonly number[] } | null)?.range?.[0] ?? offset
    node = next.value
  }
  if (offset === undefined) return {}
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}
