/**
 * Reads `.codemoat.yaml`. Only loaded where there is one: the validation library costs more start-up time than a hook
 * may take.
 */
import { type Document, LineCounter, parseDocument } from 'yaml'
import * as z from 'zod/mini'
import en from 'zod/v4/locales/en.js'
import { Failure, type Place } from '../base/failure.ts'
import { DESTINATIONS, SEVERITIES } from '../base/finding.ts'
import type { CompiledRule } from '../rules/compiled-rule.ts'
import type { RuleExamples } from '../rules/examples.ts'
import { compileOwnRule, type OwnRule } from '../rules/own-rules.ts'
import type { Allowance, AssistantSettings, HookSettings } from './settings.ts'

z.config(en())

const ANSWERS = ['block', 'allow'] as const

const severity = z.enum(SEVERITIES)
const text = z.string().check(z.minLength(1))
const texts = z.array(text)

const ownRule = z.strictObject({
  id: text.check(z.describe('`<issuer>-<kind>`, words of a-z and 0-9 joined by "-".')),
  title: text.check(z.describe('What it is, for reports.')),
  severity,
  keywords: texts.check(
    z.minLength(1),
    z.describe('Literals of which one occurs in or just before every match; either case is matched.'),
  ),
  shape: z.optional(z.enum(['structured', 'contextual', 'named'])),
  pattern: text.check(
    z.describe('A JavaScript regular expression with a group named "secret" and no unbounded repetition.'),
  ),
  flags: z.optional(z.string().check(z.describe('Flags of the pattern: i, m, s.'))),
  entropyMin: z.optional(z.number().check(z.gte(0), z.lte(8), z.describe('Bits a character, at least.'))),
  checks: z.optional(texts.check(z.describe('Named checks that the secret must pass.'))),
  allow: z.optional(texts.check(z.describe('Regular expressions over secrets that are harmless.'))),
  requires: z.optional(z.strictObject({ rule: text, lines: z.int().check(z.gte(0), z.lte(1000)) })),
  partnerOnly: z.optional(z.boolean()),
  grants: z.optional(text),
  revoke: z.optional(text),
  matches: z.optional(texts.check(z.describe('Templates of texts that hold one such secret.'))),
  ignores: z.optional(
    z.record(z.string(), z.string()).check(z.describe('Templates of texts that do not, by the reason.')),
  ),
})

const allowance = z.strictObject({
  paths: z.optional(texts.check(z.describe('Globs over paths.'))),
  rules: z.optional(texts.check(z.describe('Globs over rule ids.'))),
  secrets: z.optional(texts.check(z.describe('Regular expressions over the secret.'))),
  reason: text.check(z.describe('Why this is no leak.')),
})

const assistants = z.strictObject({
  selfHosted: z.optional(
    texts.check(z.describe('Hosts of models of your own, as globs: "llm.acme.internal", "*.corp.example".')),
  ),
  registered: z.optional(
    z
      .array(
        z.strictObject({
          repos: texts.check(z.minLength(1), z.describe('Globs over the names of repositories in the index.')),
          paths: z.optional(texts.check(z.describe('Globs over paths in them; by default all.'))),
          'allow-assistants': texts.check(
            z.describe('Who may see it: names of assistants as globs, "self-hosted"; nobody where it is empty.'),
          ),
        }),
      )
      .check(z.describe('Which registered code assistants may see: the first entry that matches decides, else all.')),
  ),
})

const configurationSchema = z.strictObject({
  rules: z.optional(
    z.strictObject({
      disable: z.optional(texts.check(z.describe('Globs over rule ids that are switched off.'))),
      severity: z.optional(
        z.record(z.string(), severity).check(z.describe('Severities other than the declared ones, by rule id.')),
      ),
      own: z.optional(z.array(ownRule).check(z.describe('Rules of your own, in the shape of the catalogue.'))),
    }),
  ),
  allow: z.optional(
    z
      .array(allowance)
      .check(z.describe('Findings that are accepted: each entry allows what matches all that it names.')),
  ),
  failOn: z.optional(z.enum([...SEVERITIES, 'none']).check(z.describe('Findings of this severity and above block.'))),
  destination: z.optional(
    z.enum(DESTINATIONS).check(z.describe('Where scanned content is heading, unless a command says otherwise.')),
  ),
  destinations: z.optional(
    z.strictObject({
      publicRemotes: z.optional(
        texts.check(z.describe('Globs over the addresses of public remotes, as `host/path`: "github.com/acme-oss/*".')),
      ),
    }),
  ),
  hooks: z.optional(
    z.strictObject({
      onError: z.optional(z.enum(ANSWERS).check(z.describe('What a hook does where Codemoat itself fails (block).'))),
      onDeadline: z.optional(
        z.enum(ANSWERS).check(z.describe('What a hook does where its time was up before all was scanned (block).')),
      ),
      ai: z.optional(
        z.strictObject({
          audit: z.optional(z.boolean().check(z.describe('Keep a log of decisions, without any content (true).'))),
          notify: z.optional(
            z.boolean().check(z.describe('Notify on the desktop where an assistant does not show the reason (true).')),
          ),
        }),
      ),
    }),
  ),
  assistants: z.optional(assistants),
  confidential: z.optional(
    texts.check(z.describe('Globs over paths that no assistant may read; `codemoat init --ai-ignore` tells them so.')),
  ),
  limits: z.optional(z.strictObject({ decodeDepth: z.optional(z.int().check(z.gte(0), z.lte(16))) })),
})

/** The JSON Schema of `.codemoat.yaml`, for editors. */
export function configurationJsonSchema(): object {
  return { title: 'Configuration of Codemoat', ...z.toJSONSchema(configurationSchema) }
}

export interface Configuration {
  readonly disable?: readonly string[]
  readonly severities?: Readonly<Record<string, (typeof SEVERITIES)[number]>>
  readonly own: readonly CompiledRule[]
  /** The examples of the own rules, by id. */
  readonly examples: ReadonlyMap<string, RuleExamples>
  readonly allow: readonly Allowance[]
  readonly failOn?: (typeof SEVERITIES)[number] | 'none'
  readonly destination?: (typeof DESTINATIONS)[number]
  readonly decodeDepth?: number
  readonly publicRemotes?: readonly string[]
  readonly hooks?: HookSettings
  readonly assistants?: AssistantSettings
  readonly confidential?: readonly string[]
}

/**
 * @param path shown in failures
 * @throws {Failure} `config-not-yaml`, `config-wrong-shape` or `rule-malformed`, with line and column
 */
export function parseConfiguration(text: string, path: string): Configuration {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, maxAliasCount: 100 } as object)
  const [problem] = document.errors
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0])
    throw new Failure('config-not-yaml', `the configuration is not YAML: ${firstLine(problem.message)}`, {
      place: { path, line, column: col },
      hint: 'mend the line; values with a colon, a hash or a leading * need quotes',
    })
  }
  const placeOf = (keys: readonly PropertyKey[]): Place => ({ path, ...positionOf(document, lines, keys) })
  const result = configurationSchema.safeParse(toData(document, path) ?? {})
  if (!result.success) throw shapeFailure(result.error.issues, placeOf)
  const { rules, allow = [], failOn, destination, destinations, hooks, limits } = result.data
  const { assistants, confidential } = result.data
  checkPatterns(allow, placeOf)
  return {
    ...(rules?.disable && { disable: rules.disable }),
    ...(rules?.severity && { severities: rules.severity }),
    own: (rules?.own ?? []).map((rule, index) =>
      compileOwnRule(rule as OwnRule, (key) => placeOf(['rules', 'own', index, key])),
    ),
    examples: new Map((rules?.own ?? []).map(({ id, matches = [], ignores = {} }) => [id, { matches, ignores }])),
    allow: allow as readonly Allowance[],
    ...(failOn && { failOn }),
    ...(destination && { destination }),
    ...(destinations?.publicRemotes && { publicRemotes: destinations.publicRemotes }),
    ...(hooks && { hooks: hooks as HookSettings }),
    ...(assistants && { assistants: assistants as AssistantSettings }),
    ...(confidential && { confidential }),
    ...(limits?.decodeDepth !== undefined && { decodeDepth: limits.decodeDepth }),
  }
}

/** Aliases that blow up are refused when the document becomes a value. */
function toData(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    throw new Failure(
      'config-not-yaml',
      `the configuration cannot be read: ${firstLine(String((error as Error).message))}`,
      {
        place: { path },
        hint: 'write the values out instead of using so many aliases',
      },
    )
  }
}

function shapeFailure(issues: readonly z.core.$ZodIssue[], placeOf: (keys: readonly PropertyKey[]) => Place): Failure {
  const [issue] = issues
  const keys = issue?.path ?? []
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const where = [...keys, ...(unknown === undefined ? [] : [unknown])]
  const message =
    unknown === undefined
      ? `"${where.join('.')}": ${(issue?.message ?? 'not valid').toLowerCase()}`
      : `there is no key "${where.join('.')}"`
  return new Failure('config-wrong-shape', message, {
    place: placeOf(where),
    hint:
      unknown === undefined
        ? 'write it as schema/configuration.schema.json describes'
        : 'remove it or mend its spelling',
  })
}

/** Line and column of the deepest key of the path that the document has. */
function positionOf(
  document: Document,
  lines: LineCounter,
  keys: readonly PropertyKey[],
): { line?: number; column?: number } {
  for (let length = keys.length; length > 0; length--) {
    const path = keys.slice(0, length)
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    const items = (parent as { items?: { key?: { value?: unknown; range?: number[] }; range?: number[] }[] } | null)
      ?.items
    const item = items?.find((one, index) =>
      one.key === undefined ? index === path.at(-1) : one.key.value === path.at(-1),
    )
    const offset = item?.key?.range?.[0] ?? item?.range?.[0]
    if (offset !== undefined) {
      const { line, col } = lines.linePos(offset)
      return { line, column: col }
    }
  }
  return {}
}

function checkPatterns(
  allow: readonly { secrets?: string[] | undefined }[],
  placeOf: (keys: readonly PropertyKey[]) => Place,
): void {
  allow.forEach(({ secrets = [] }, index) => {
    for (const pattern of secrets) {
      try {
        new RegExp(pattern)
      } catch (error) {
        throw new Failure('config-wrong-shape', `"allow.${index}.secrets": ${(error as Error).message}`, {
          place: placeOf(['allow', index, 'secrets']),
          hint: 'write a JavaScript regular expression',
        })
      }
    }
  })
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}
