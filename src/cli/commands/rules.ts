/** `codemoat rules list|show ID|test [ID]` */
import { Failure } from '../../base/failure.ts'
import type { Severity } from '../../base/finding.ts'
import type { LoadedRule, RuleSet } from '../../rules/rule-set.ts'
import { loadRules } from '../../scan/load-rules.ts'
import { findConfiguration } from '../find-configuration.ts'
import type { Values } from '../options.ts'

const ACTIONS = { list, show, test } as const

export async function runRules(values: Values): Promise<number> {
  const action = ACTIONS[values.action as keyof typeof ACTIONS]
  if (action === undefined) {
    throw new Failure('usage', `there is no action "${values.action}"`, {
      hint: 'write `codemoat rules list`, `show ID` or `test [ID]`',
    })
  }
  const configuration = await findConfiguration(undefined, process.cwd())
  const rules = loadRules({ own: configuration?.own ?? [] })
  return action(rules, values.id as string | undefined)
}

function list(rules: RuleSet): number {
  const all = rules.all().filter((rule) => !rule.partnerOnly)
  const idWidth = Math.max(...all.map((rule) => rule.id.length))
  for (const rule of all) print(`${rule.id.padEnd(idWidth)}  ${rule.severity.padEnd(SEVERITY_WIDTH)}  ${rule.title}`)
  print(`\n${all.length} rules of ${new Set(all.map((rule) => rule.issuer)).size} issuers`)
  return 0
}

const SEVERITY_WIDTH = ('critical' satisfies Severity).length

function show(rules: RuleSet, id: string | undefined): number {
  const rule = ruleOf(rules, id)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['severity', rule.severity],
    ['grants', rule.grants],
    ['revoke', rule.revoke],
    ['shape', rule.shape],
    ['keywords', rule.keywords.join('  ')],
    ['pattern', `/${rule.pattern.source}/${rule.pattern.flags}`],
    ['entropy', rule.entropyMin === undefined ? undefined : `at least ${rule.entropyMin} bits a character`],
    ['checks', rule.checks?.join(', ')],
    ['requires', rule.requires && `${rule.requires.rule} within ${rule.requires.lines} lines`],
    ['source', rule.url],
    ['accept', `a comment on the line: codemoat: allow ${rule.id} -- reason`],
  ]
  print(`${rule.id}: ${rule.title}\n`)
  for (const [name, text] of fields) if (text) print(`  ${name.padEnd(9)} ${text}`)
  return 0
}

function ruleOf(rules: RuleSet, id: string | undefined): LoadedRule {
  if (id === undefined)
    throw new Failure('usage', 'the id of the rule is missing', { hint: 'see `codemoat rules list` for all of them' })
  const rule = rules.byId(id)
  if (rule) return rule
  const near = rules.all().find((one) => one.id.includes(id))
  throw new Failure('rule-unknown', `there is no rule "${id}"`, {
    hint: near
      ? `did you mean ${near.id}? \`codemoat rules list\` shows all`
      : 'see `codemoat rules list` for all of them',
  })
}

function test(_rules: RuleSet, _id: string | undefined): number {
  return 0
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
