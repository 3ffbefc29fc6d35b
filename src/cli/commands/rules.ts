/** `codemoat rules list|show ID|test [ID]` */
import { Failure } from '../../base/failure.ts'
import type { Severity } from '../../base/finding.ts'
import type { Configuration } from '../../policy/configuration.ts'
import { FURTHER_RULES, type FurtherRule, furtherRule } from '../../rules/further-rules.ts'
import type { LoadedRule, RuleSet } from '../../rules/rule-set.ts'
import { loadRules } from '../../scan/load-rules.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'

/** The rules at hand, and the user's configuration where there is one. */
interface Context {
  readonly rules: RuleSet
  readonly configuration: Configuration | undefined
  readonly id: string | undefined
}

const ACTIONS: Readonly<Record<string, (context: Context) => number | Promise<number>>> = { list, show, test }

export async function runRules(values: Values): Promise<number> {
  const action = ACTIONS[String(values.action)]
  if (action === undefined) {
    throw new Failure('usage', `there is no action "${values.action}"`, {
      hint: 'write `codemoat rules list`, `show ID` or `test [ID]`',
    })
  }
  const configuration = await findConfiguration({}, process.cwd())
  const rules = loadRules({ own: configuration?.own ?? [] })
  return action({ rules, configuration, id: values.id as string | undefined })
}

function list({ rules }: Context): number {
  const reported = rules.all().filter((rule) => !rule.partnerOnly)
  const all = [...reported, ...FURTHER_RULES]
  const idWidth = Math.max(...all.map((rule) => rule.id.length))
  for (const rule of all) print(`${rule.id.padEnd(idWidth)}  ${rule.severity.padEnd(SEVERITY_WIDTH)}  ${rule.title}`)
  const issuers = new Set(reported.map((rule) => rule.issuer)).size
  print(`\n${reported.length} rules of ${issuers} issuers, and ${FURTHER_RULES.length} for code and markings`)
  return 0
}

const SEVERITY_WIDTH = ('critical' satisfies Severity).length

function show({ rules, id }: Context): number {
  const rule = ruleOf(rules, id)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['severity', rule.severity],
    ...('looksFor' in rule ? [['looks for', rule.looksFor] as const] : patternFields(rule)),
    ['accept', `a comment on the line: codemoat: allow ${rule.id} -- reason`],
  ]
  print(`${rule.id}: ${rule.title}\n`)
  for (const [name, text] of fields) if (text) print(`  ${name.padEnd(9)} ${text}`)
  return 0
}

function patternFields(rule: LoadedRule): readonly (readonly [string, string | undefined])[] {
  return [
    ['grants', rule.grants],
    ['revoke', rule.revoke],
    ['shape', rule.shape],
    ['keywords', rule.keywords.join('  ')],
    ['pattern', `/${rule.pattern.source}/${rule.pattern.flags}`],
    ['entropy', rule.entropyMin === undefined ? undefined : `at least ${rule.entropyMin} bits a character`],
    ['checks', rule.checks?.join(', ')],
    ['requires', rule.requires?.map(({ rule: partner, lines }) => `${partner} within ${lines} lines`).join(', ')],
    ['source', rule.url],
  ]
}

function ruleOf(rules: RuleSet, id: string | undefined): LoadedRule | FurtherRule {
  if (id === undefined)
    throw new Failure('usage', 'the id of the rule is missing', { hint: 'see `codemoat rules list` for all of them' })
  const rule = rules.byId(id) ?? furtherRule(id)
  if (rule) return rule
  const near = [...rules.all(), ...FURTHER_RULES].find((one) => one.id.includes(id))
  throw new Failure('rule-unknown', `there is no rule "${id}"`, {
    hint: near
      ? `did you mean ${near.id}? \`codemoat rules list\` shows all`
      : 'see `codemoat rules list` for all of them',
  })
}

async function test({ rules, configuration, id }: Context): Promise<number> {
  const { examplesOf } = await import('../../rules/examples.ts')
  const { testRules } = await import('../../scan/test-rules.ts')
  const chosen =
    id === undefined ? [...rules.all().filter((rule) => !rule.partnerOnly), ...FURTHER_RULES] : [ruleOf(rules, id)]
  const examples = new Map(
    chosen.map((rule) => [
      rule.id,
      configuration?.examples.get(rule.id) ?? examplesOf(rule.id) ?? { matches: [], ignores: {} },
    ]),
  )
  const problems = testRules({ own: configuration?.own ?? [] }, examples)
  for (const { rule, example, problem } of problems) print(`${rule}: ${problem}\n  ${example}`)
  const count = [...examples.values()].reduce(
    (sum, { matches, ignores }) => sum + matches.length + Object.keys(ignores).length,
    0,
  )
  print(
    `${chosen.length} rules, ${count} examples: ${problems.length === 0 ? 'all as they should be' : `${problems.length} not as they should be`}`,
  )
  return problems.length === 0 ? 0 : 1
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
