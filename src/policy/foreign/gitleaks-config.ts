/** Reads `.gitleaks.toml` and `betterleaks.toml`: rules, allowlists, what they extend. */
import { parse, TomlError } from 'smol-toml'
import * as z from 'zod/mini'
import { Failure } from '../../base/failure.ts'
import type { OwnRule } from '../../rules/own-rules.ts'
import { allowancesOf, allowlistSchema } from './allowlists.ts'
import { type Carried, joinCarried, type LeftBehind, type WrittenAllowance } from './carried.ts'
import { filterAllowances } from './expr-filter.ts'
import { type GitleaksRule, gitleaksRuleSchema, ownRuleOf } from './gitleaks-rule.ts'
import { sameRules } from './rule-names.ts'

const text = z.string()
const texts = z.array(text)

const schema = z.looseObject({
  extend: z.optional(
    z.looseObject({
      useDefault: z.optional(z.boolean()),
      path: z.optional(text),
      url: z.optional(text),
      disabledRules: z.optional(texts),
    }),
  ),
  rules: z.optional(z.array(gitleaksRuleSchema)),
  allowlist: z.optional(allowlistSchema),
  allowlists: z.optional(z.array(allowlistSchema)),
  filter: z.optional(text),
  prefilter: z.optional(text),
})

type GitleaksConfig = z.infer<typeof schema>

/** Those that say nothing about what is found stand last. */
const KEYS = ['extend', 'rules', 'allowlist', 'allowlists', 'filter', 'prefilter'].concat([
  'title',
  'description',
  'version',
  'minVersion',
  'betterleaksMinVersion',
])

/** Where the files come from that others extend; gitleaks goes no deeper. */
const EXTENDS_MAX = 2

export interface ForeignFile {
  /** As it is shown. */
  readonly path: string
  readonly text: string
  /** The text of another file, by its path from the folder of the command; undefined where it cannot be read. */
  readonly open: (path: string) => string | undefined
}

/** @throws {Failure} `config-not-toml`, `config-wrong-shape` */
export function readGitleaksConfig(file: ForeignFile, depth = 0): Carried {
  const config = parseConfig(file)
  const place = (needle: string): string => placeIn(file, needle)
  const unknown = Object.keys(config).filter((key) => !KEYS.includes(key))
  const { extend, rules = [] } = config
  const names = new Set(rules.flatMap(({ id }) => id ?? []))
  const leftBehind = unknown.map((key): LeftBehind => {
    return { place: place(`[${key}`), what: `"${key}"`, reason: 'there is no such key', outcome: 'refused' }
  })
  const below = extendedFile(file, config, depth, leftBehind)
  const read = rules.map((rule) => ownRuleOf(rule, { placeOf: place, names }))
  const disable = (extend?.disabledRules ?? []).flatMap((name) => {
    const same = sameRules(name) ?? (below?.own.some(({ id }) => id === name) ? [name] : undefined)
    if (same) return same
    leftBehind.push({
      place: place(name),
      what: `disabled rule "${name}"`,
      reason: 'no rule of ours is known to be the same',
      outcome: 'refused',
    })
    return []
  })
  const own: Carried = {
    isAlone: rules.length > 0 && extend?.useDefault !== true && below?.isAlone !== false,
    own: withPartners(
      read.flatMap(({ own }) => own ?? []),
      rules,
    ),
    disable,
    honour: ['gitleaks', 'betterleaks'],
    allow: [...read.flatMap(({ allow }) => allow), ...globalAllowances(config, { place, names, leftBehind })],
    leftBehind: [...leftBehind, ...read.flatMap((one) => one.leftBehind)],
  }
  const joined = joinCarried(below ? [below, own] : [own])
  // A rule stands for that of the extended file.
  const last = new Map(joined.own.map((rule) => [rule.id, rule]))
  return { ...joined, isAlone: own.isAlone, own: [...last.values()] }
}

function globalAllowances(
  config: GitleaksConfig,
  {
    place,
    names,
    leftBehind,
  }: { place: (needle: string) => string; names: ReadonlySet<string>; leftBehind: LeftBehind[] },
): WrittenAllowance[] {
  const lists = [...(config.allowlist ? [config.allowlist] : []), ...(config.allowlists ?? [])]
  const filters = [config.prefilter, config.filter].filter((one) => one !== undefined)
  return [
    ...lists.flatMap((list) => allowancesOf(list, { placeOf: place, names, leftBehind })),
    ...filters.flatMap((filter) =>
      filterAllowances(filter, { place: place(filter.trim().slice(0, 40)), names, leftBehind }),
    ),
  ]
}

/** Half of a pair that is not reported alone. */
function withPartners(own: readonly OwnRule[], rules: readonly GitleaksRule[]): OwnRule[] {
  const hidden = new Set(rules.filter(({ skipReport }) => skipReport).map(({ id }) => id))
  return own.map((rule) => (hidden.has(rule.id) ? { ...rule, partnerOnly: true } : rule))
}

function extendedFile(
  file: ForeignFile,
  { extend }: GitleaksConfig,
  depth: number,
  leftBehind: LeftBehind[],
): Carried | undefined {
  const refuse = (name: string, reason: string): undefined => {
    leftBehind.push({ place: placeIn(file, name), what: `extended file "${name}"`, reason, outcome: 'refused' })
  }
  if (extend?.url) refuse(extend.url, 'nothing is fetched from the network')
  if (!extend?.path) return undefined
  if (depth >= EXTENDS_MAX) return refuse(extend.path, `files extend each other ${EXTENDS_MAX} deep at most`)
  const text = file.open(extend.path)
  if (text === undefined) return refuse(extend.path, 'it cannot be read')
  return readGitleaksConfig({ ...file, path: extend.path, text }, depth + 1)
}

function parseConfig({ path, text }: ForeignFile): GitleaksConfig {
  let data: unknown
  try {
    data = parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    throw new Failure(
      'config-not-toml',
      `it is not TOML: ${error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '')}`,
      {
        place: { path, line: error.line, column: error.column },
        hint: 'mend the line',
      },
    )
  }
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const key = issue?.path.join('.') ?? ''
  throw new Failure('config-wrong-shape', `"${key}": ${(issue?.message ?? '').toLowerCase()}`, {
    place: { path },
    hint: 'write it as the documentation of gitleaks does',
  })
}

/** `file:line` of the first line that holds the text. */
function placeIn({ path, text }: Pick<ForeignFile, 'path' | 'text'>, needle: string): string {
  const at = needle === '' ? -1 : text.indexOf(needle)
  return at < 0 ? path : `${path}:${text.slice(0, at).split('\n').length}`
}
