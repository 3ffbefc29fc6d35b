/**
 * Reads `.codemoat.yaml`. Only loaded where there is one: the validation library costs more start-up time than a hook
 * may take.
 */
import { type Document, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { Failure, type Place } from '../base/failure.ts'
import { DESTINATIONS, SEVERITIES } from '../base/finding.ts'
import type { CompiledRule } from '../rules/compiled-rule.ts'
import type { RuleExamples } from '../rules/examples.ts'
import { compileOwnRule, type OwnRule } from '../rules/own-rules.ts'
import type { Allowance } from './settings.ts'

const severity = z.enum(SEVERITIES)
const texts = z.array(z.string().min(1))

const ownRule = z.strictObject({
  id: z.string().describe('`<issuer>-<kind>`, words of a-z and 0-9 joined by "-".'),
  title: z.string().describe('What it is, for reports.'),
  severity,
  keywords: texts
    .min(1)
    .describe('Literals of which one occurs in or just before every match; either case is matched.'),
  shape: z.enum(['structured', 'contextual', 'named']).optional(),
  pattern: z
    .string()
    .describe('A JavaScript regular expression with a group named "secret" and no unbounded repetition.'),
  flags: z.string().optional(),
  entropyMin: z.number().min(0).max(8).optional(),
  checks: texts.optional(),
  allow: texts.optional(),
  requires: z.strictObject({ rule: z.string(), lines: z.int().min(0).max(1000) }).optional(),
  partnerOnly: z.boolean().optional(),
  grants: z.string().optional(),
  revoke: z.string().optional(),
  matches: texts.optional(),
  ignores: z.record(z.string(), z.string()).optional(),
})

/** The shape of `.codemoat.yaml`; its JSON Schema is published in schema/. */
export const configurationSchema = z
  .strictObject({
    rules: z
      .strictObject({
        disable: texts.optional().describe('Globs over rule ids that are switched off.'),
        severity: z
          .record(z.string(), severity)
          .optional()
          .describe('Severities other than the declared ones, by rule id.'),
        own: z.array(ownRule).optional().describe('Rules of your own, in the shape of the catalogue.'),
      })
      .optional(),
    allow: z
      .array(
        z.strictObject({
          paths: texts.optional().describe('Globs over paths.'),
          rules: texts.optional().describe('Globs over rule ids.'),
          secrets: texts.optional().describe('Regular expressions over the secret.'),
          reason: z.string().min(1).describe('Why this is no leak.'),
        }),
      )
      .optional()
      .describe('Findings that are accepted: each entry allows what matches everything it names.'),
    failOn: z
      .enum([...SEVERITIES, 'none'])
      .optional()
      .describe('Findings of this severity and above block.'),
    destination: z
      .enum(DESTINATIONS)
      .optional()
      .describe('Where scanned content is heading, unless a command says otherwise.'),
    limits: z.strictObject({ decodeDepth: z.int().min(0).max(16).optional() }).optional(),
  })
  .describe('Configuration of Codemoat')

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
  const { rules, allow = [], failOn, destination, limits } = result.data
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
