/**
 * What a rule demands of the text around a hit before its pattern is run: a text that it needs, and a run. Each is searched
 * for once in a passage, however many hits stand close to one another.
 */
import type { Span } from '../../base/span.ts'
import type { LoadedRule } from '../../rules/rule-set.ts'
import { firstRun } from './runs.ts'

/** Larger windows are searched once for all of their hits. */
const RUN_WINDOW_BYTES_MAX = 2 * 1024

/** The last run that was found, and how far a search has come that found none behind it. */
interface Known {
  run: Span | undefined
  searchedTo: number
}

export class Demands {
  readonly #bytes: Uint8Array
  /** The first place from the last question of the rule on; the length of the passage where there is none. */
  readonly #texts = new Map<LoadedRule, number>()
  readonly #runs = new Map<LoadedRule, Known>()

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** False where the rule matches nothing around the hit `at`. Hits of a rule must not descend. */
  areMet(rule: LoadedRule, at: number): boolean {
    const start = Math.max(0, at - rule.before)
    const end = at + rule.after
    if (rule.needs !== undefined && !this.#hasText(rule, rule.needs, start, end)) return false
    return rule.run === undefined || rule.before + rule.after > RUN_WINDOW_BYTES_MAX || this.#hasRun(rule, start, end)
  }

  #hasText(rule: LoadedRule, text: string, start: number, end: number): boolean {
    let next = this.#texts.get(rule) ?? -1
    if (next < start) {
      const found: number = Buffer.prototype.indexOf.call(this.#bytes, text, start, 'latin1')
      next = found < 0 ? this.#bytes.length : found
      this.#texts.set(rule, next)
    }
    return next < end
  }

  #hasRun(rule: LoadedRule, start: number, end: number): boolean {
    const run = rule.run!
    let known = this.#runs.get(rule)
    if (known === undefined) {
      known = { run: undefined, searchedTo: 0 }
      this.#runs.set(rule, known)
    }
    if (known.run !== undefined && known.run.end - start >= run.length) {
      return Math.max(start, known.run.start) + run.length <= end
    }
    // A run that was too short up to there may go on behind it.
    const from = Math.max(start, known.searchedTo - run.length + 1)
    known.run = firstRun(this.#bytes, from, end, run)
    known.searchedTo = known.run === undefined ? Math.max(end, known.searchedTo) : known.run.end
    return known.run !== undefined
  }
}
