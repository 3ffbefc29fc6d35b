/** How many values alarm that stand where a secret of a rule would, and were cut, changed or made up. */
import { createScan, plantsOf, reportedRules } from './plants.ts'

const SEED = 11

/** Only every so many places of a rule, another for each rule: all of them tell little more. */
const PLACES_APART = 4

/** What is done to a secret; undefined where that cannot be done. */
const CHANGES: Readonly<Record<string, (secret: string) => string | undefined>> = {
  'one character short': (secret) => secret.slice(0, -1),
  'three characters short': (secret) => secret.slice(0, -3),
  half: (secret) => secret.slice(0, secret.length >> 1),
  'one character long': (secret) => `${secret}7`,
  'a sign in it that no token has': (secret) => `${secret.slice(0, -4)}?${secret.slice(-3)}`,
  'another first letter': (secret) =>
    /^[a-z]{2,8}[_-]/.test(secret) ? `${secret.startsWith('q') ? 'w' : 'q'}${secret.slice(1)}` : undefined,
  'one character repeated': (secret) => secret.slice(0, 4) + secret.slice(4).replace(/[A-Za-z0-9]/g, 'x'),
  zeros: (secret) => secret.slice(0, 4) + secret.slice(4).replace(/[A-Za-z0-9]/g, '0'),
  'a sequence': (secret) => secret.slice(0, 4) + 'abcdef1234567890'.repeat(20).slice(0, Math.max(8, secret.length - 4)),
  'words for it': () => 'your-api-key-goes-here',
  'a variable': () => '%ACME_API_KEY%',
  'a template': () => '{{ acme_api_key }}',
}

export interface CounterExamples {
  tried: number
  alarms: number
  /** By the rule that alarmed, how often. */
  readonly byRule: Map<string, number>
}

/** By what was done. */
export function countAlarms(onProgress: (done: number, all: number) => void): ReadonlyMap<string, CounterExamples> {
  const scan = createScan()
  const results = new Map<string, CounterExamples>()
  const rules = reportedRules()
  rules.forEach((rule, index) => {
    onProgress(index, rules.length)
    for (const [place, { text, secret }] of [...plantsOf(rule, SEED, scan)].entries()) {
      if ((place + index) % PLACES_APART > 0 || secret.length < 10 || secret.includes('\n')) continue
      if (text.split(secret).length !== 2 || scan(text).length !== 1) continue
      for (const [change, apply] of Object.entries(CHANGES)) {
        const changed = apply(secret)
        if (changed === undefined || isStillOne(rule.pattern, changed)) continue
        const found = scan(text.replace(secret, () => changed))
        const result = results.get(change) ?? { tried: 0, alarms: 0, byRule: new Map() }
        results.set(change, result)
        result.tried++
        if (found.length > 0) result.alarms++
        for (const one of found) result.byRule.set(one.rule, (result.byRule.get(one.rule) ?? 0) + 1)
      }
    }
  })
  return results
}

function isStillOne({ source, flags }: { source: string; flags: string }, value: string): boolean {
  return new RegExp(source, flags).exec(` ${value} `)?.groups?.secret === value
}
