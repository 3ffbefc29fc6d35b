/** Reads `.secretlintrc.json` and `.secretlintrc.yml`: what is switched off, what is allowed, patterns of the user's own. */
import * as z from 'zod/mini'
import type { OwnRule } from '../../rules/own-rules.ts'
import { compileTextPattern } from '../../rules/text-rule.ts'
import { type Carried, type LeftBehind, NOTHING_CARRIED, type WrittenAllowance } from './carried.ts'
import { patternFromRe2 } from './foreign-patterns.ts'
import { ownName, similarRules } from './rule-names.ts'

const ruleSchema = z.looseObject({
  id: z.string(),
  disabled: z.optional(z.boolean()),
  options: z.optional(
    z.looseObject({
      allows: z.optional(z.array(z.string())),
      patterns: z.optional(
        z.array(
          z.looseObject({
            name: z.string(),
            pattern: z.optional(z.string()),
            patterns: z.optional(z.array(z.string())),
          }),
        ),
      ),
    }),
  ),
  allowMessageIds: z.optional(z.array(z.string())),
})
const schema = z.looseObject({
  rules: z.array(z.extend(ruleSchema, { rules: z.optional(z.array(ruleSchema)) })),
})

type SecretlintRule = z.infer<typeof ruleSchema>

/** @returns undefined where it is no such file */
export function readSecretlintConfig(data: unknown, file: string): Carried | undefined {
  const result = schema.safeParse(data)
  if (!result.success) return undefined
  const leftBehind: LeftBehind[] = []
  const rules = result.data.rules.flatMap(({ rules: inner = [], ...rule }) => [rule, ...inner])
  const read = rules.map((rule) => readRule(rule, file, leftBehind))
  return {
    ...NOTHING_CARRIED,
    own: read.flatMap(({ own }) => own),
    disable: read.flatMap(({ disable }) => disable),
    allow: read.flatMap(({ allow }) => allow),
    honour: ['secretlint'],
    leftBehind,
  }
}

function readRule(
  { id, disabled, options, allowMessageIds = [] }: SecretlintRule,
  file: string,
  leftBehind: LeftBehind[],
): Pick<Carried, 'own' | 'disable' | 'allow'> {
  const say = (what: string, reason: string): void => {
    leftBehind.push({ place: file, what, reason, outcome: 'refused' })
  }
  const name = id.replace(/^.*secretlint-rule-/, '').replace(/^preset-.*$/, '')
  // Rules of secretlint are called after the issuer.
  const rules = name === '' ? undefined : (NAMES[name] ?? similarRules(`${name}-`))
  if (disabled && !rules) say(`disabled rule "${id}"`, 'we have no rule like it')
  for (const message of allowMessageIds) say(`allowed message "${message}" of "${id}"`, 'messages have no names here')
  const allows = (options?.allows ?? []).flatMap((one) => taken(one, say) ?? [])
  const own = (options?.patterns ?? []).flatMap(({ name: title, pattern, patterns = [] }) =>
    [...(pattern === undefined ? [] : [pattern]), ...patterns].flatMap((one, index) => ownRule(title, one, index, say)),
  )
  const allow: WrittenAllowance[] =
    allows.length > 0 ? [{ ...(rules && { rules }), secrets: allows, reason: `allowed in ${file}` }] : []
  return { own, disable: disabled ? (rules ?? []) : [], allow }
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  gcp: ['google-service-account-key'],
  privatekey: ['private-key-*'],
  basicauth: ['connection-string-http', 'generic-basic-auth'],
  'database-connection-string': ['connection-string-*'],
  npm: ['npm-*'],
}

/** `/…/i`, or a text that is allowed as it is. */
function taken(allowed: string, say: (what: string, reason: string) => void): string | undefined {
  try {
    return patternFromRe2(re2From(allowed) ?? `^\\Q${allowed}\\E$`)
  } catch (error) {
    say(`allowed "${allowed}"`, (error as Error).message)
    return undefined
  }
}

function ownRule(
  title: string,
  pattern: string,
  index: number,
  say: (what: string, reason: string) => void,
): OwnRule[] {
  try {
    const expression = re2From(pattern) ?? `\\Q${pattern}\\E`
    compileTextPattern(expression, [], undefined)
    const id = ownName(index === 0 ? title : `${title}-${index + 1}`)
    return [{ id, title, severity: 'high', shape: 'text', pattern: expression }]
  } catch (error) {
    say(`pattern "${title}"`, (error as Error).message)
    return []
  }
}

/** The syntax of JavaScript that RE2 knows means the same, with flags in front. */
function re2From(literal: string): string | undefined {
  const [, source, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(literal) ?? []
  if (source === undefined) return undefined
  const kept = flags.replace(/[^ims]/g, '')
  return `${kept ? `(?${kept})` : ''}${source.replace(/\\u([0-9a-fA-F]{4})/g, '\\x{$1}')}`
}
