/** Fresh secrets of every rule, in files of every kind. */
import { createScanner } from '../../src/library.ts'
import { catalogueRuleSet } from '../../src/rules/catalogue.ts'
import { examplesOf } from '../../src/rules/examples.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import type { LoadedRule } from '../../src/rules/rule-set.ts'
import { CARRIERS, type Carrier, TEXT_CARRIERS } from './carriers.ts'

export interface Plant {
  readonly rule: string
  readonly carrier: string
  readonly text: string
  readonly secret: string
}

/** The engine, asked for one text: the rule, the secret, and the reasons of each finding. */
export type Scan = (text: string | Uint8Array) => readonly {
  readonly rule: string
  readonly secret: string
  readonly why: readonly string[]
  readonly startByte: number
  readonly endByte: number
}[]

/** The engine as users have it. */
export function createScan(): Scan {
  const scanner = createScanner({ showSecrets: true })
  return (text) =>
    scanner.scan(text).map(({ rule, secret, why, location: { startByte, endByte } }) => ({
      rule,
      why,
      startByte,
      endByte,
      secret: secret?.value ?? '',
    }))
}

export function reportedRules(): readonly LoadedRule[] {
  return catalogueRuleSet()
    .all()
    .filter(({ partnerOnly }) => !partnerOnly)
}

/**
 * One file for each carrier. A secret of one line is set as the value of a name, in the way of its language; one that
 * has a partner, several lines, or characters that need an escape there, stands with the text of its example.
 */
export function* plantsOf(rule: LoadedRule, seed: number, scan: Scan): Generator<Plant> {
  const [template = ''] = examplesOf(rule.id)?.matches.slice(seed % (examplesOf(rule.id)?.matches.length ?? 1)) ?? []
  const text = fillFakes(template, seed)
  const found = scan(text).find((one) => one.rule === rule.id)
  if (found === undefined) {
    yield { rule: rule.id, carrier: 'its own example', text, secret: '' }
    return
  }
  const { secret, why } = found
  const name = nameOf(rule, why)
  if (name !== undefined && isWholeMatch(rule, secret) && /^[A-Za-z0-9_.+/=:@~-]+$/.test(secret)) {
    for (const carrier of CARRIERS)
      yield { rule: rule.id, carrier: carrier.name, text: carrier.assign(styled(name, carrier.style), secret), secret }
  }
  for (const { name: carrier, hold } of TEXT_CARRIERS) yield { rule: rule.id, carrier, text: hold(text), secret }
}

/** False where the rule looks at what stands around the secret, such as the address that holds it, or at a partner. */
function isWholeMatch({ pattern, requires }: LoadedRule, secret: string): boolean {
  const match = new RegExp(pattern.source, pattern.flags).exec(` ${secret} `)
  return requires === undefined && match?.[0] === secret
}

/** Words of the name that the secret is set to. A structured one is believed under any name. */
function nameOf({ shape }: LoadedRule, why: readonly string[]): readonly string[] | undefined {
  const [, assigned] = /^assigned to (.+)$/.exec(why.find((one) => one.startsWith('assigned to ')) ?? '') ?? []
  const [, word] = /^follows "(.+)"$/.exec(why.find((one) => one.startsWith('follows ')) ?? '') ?? []
  if (assigned === undefined && word === undefined)
    return shape === undefined || shape === 'structured' ? ['client', 'auth'] : undefined
  const given = assigned ?? `${word}-token`
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(given)) return undefined
  return given
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .split(/[_-]+/)
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase())
}

function styled(words: readonly string[], style: Carrier['style']): string {
  if (style === 'upper') return words.join('_').toUpperCase()
  if (style === 'camel')
    return words.map((word, at) => (at === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('')
  return words.join(style === 'kebab' ? '-' : '_')
}
