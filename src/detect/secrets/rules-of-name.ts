/**
 * The rules whose issuer a name speaks of in a spelling of its own: `copperApiKey`, `COPPER-API-KEY` and `copper.api.key`
 * are the name that a rule knows as `copper_api_key`.
 */
import type { LoadedRule, RuleSet } from '../../rules/rule-set.ts'

/** Names of more words are none that people give. */
const WORDS_MAX = 12

/** Shorter ones are parts of other words by chance. */
const SPELLING_LENGTH_MIN = 6

/** By a keyword without its separators: the numbers of all keywords that are spelled so. */
type Spellings = ReadonlyMap<string, readonly number[]>

const known = new WeakMap<RuleSet, Spellings>()

/**
 * The contextual rules with a keyword that words of the name, one after the other, are another spelling of. Those whose
 * keyword stands in the name as it is are left out: the prefilter has found it.
 */
export function rulesOfName(name: string, words: readonly string[], rules: RuleSet): readonly LoadedRule[] {
  const spellings = spellingsOf(rules)
  const plain = name.toLowerCase()
  const end = Math.min(words.length, WORDS_MAX)
  const found = new Set<LoadedRule>()
  for (let first = 0; first < end; first++) {
    let joined = ''
    for (let last = first; last < end; last++) {
      joined += words[last]
      for (const number of spellings.get(joined) ?? []) {
        if (plain.includes(rules.keywords[number] as string)) continue
        for (const rule of rules.rulesOf(number)) if (rule.shape === 'contextual') found.add(rule)
      }
    }
  }
  return [...found].filter(({ requires }) => requires === undefined)
}

/** Made when it is first asked for: most texts have no name that says secret. */
function spellingsOf(rules: RuleSet): Spellings {
  const before = known.get(rules)
  if (before !== undefined) return before
  const spellings = new Map<string, number[]>()
  for (const [number, keyword] of rules.keywords.entries()) {
    // What has other signs in it is no name, but an address or a piece of code.
    if (!/^[a-z0-9]+(?:[ _-][a-z0-9]+)*[ _-]?$/.test(keyword)) continue
    const plain = keyword.replace(/[ _-]/g, '')
    if (plain.length < SPELLING_LENGTH_MIN) continue
    const others = spellings.get(plain)
    if (others) others.push(number)
    else spellings.set(plain, [number])
  }
  known.set(rules, spellings)
  return spellings
}
