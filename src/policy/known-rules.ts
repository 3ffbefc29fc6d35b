/** The rules that a configuration can name: those of the catalogue, its own, and those of detectors without a catalogue. */
import picomatch from 'picomatch'
import { Failure, type Place } from '../base/failure.ts'
import { RULE_IDS } from '../rules/catalogue.generated.ts'
import { FURTHER_IDS } from '../rules/further-rules.ts'
import { requireTameGlob } from './refuse-traps.ts'
import { suggest } from './yaml-file.ts'

/** @throws {Failure} `rule-unknown` where `glob` matches no rule, `config-wrong-shape` where it is a trap */
export function requireKnownRule(glob: string, own: readonly string[], place: () => Place): void {
  requireTameGlob(glob, place)
  if (rulesLike(glob, own).length > 0) return
  throw new Failure('rule-unknown', `no rule is called "${glob}"`, {
    place: place(),
    hint: suggestRule(glob, [...own, ...FURTHER_IDS, ...RULE_IDS]),
  })
}

function suggestRule(given: string, ids: readonly string[]): string {
  const longer = ids.find((id) => id.includes(given))
  return suggest(given, ids) ?? (longer ? `did you mean "${longer}"?` : 'see `codemoat rules list` for all of them')
}

/** The rules that the glob matches. */
export function rulesLike(glob: string, own: readonly string[]): readonly string[] {
  const all = [...own, ...FURTHER_IDS, ...RULE_IDS]
  if (!GLOB.test(glob)) return all.includes(glob) ? [glob] : []
  const isMatch = picomatch(glob)
  return all.filter((id) => isMatch(id))
}

/** True for a name without wildcards that no rule has. */
export function isUnknownName(name: string, own: readonly string[]): boolean {
  return !GLOB.test(name) && rulesLike(name, own).length === 0
}

const GLOB = /[*?[{(!+@]/
