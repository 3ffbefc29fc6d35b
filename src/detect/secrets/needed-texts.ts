/** Where the texts stand that rules need: each is searched for once in a passage, however many hits ask for it. */
import type { LoadedRule } from '../../rules/rule-set.ts'

export class NeededTexts {
  readonly #bytes: Uint8Array
  /** The first place from the last question of the rule on; the length of the passage where there is none. */
  readonly #next = new Map<LoadedRule, number>()

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** True where what the rule needs begins in `[start, end)`, and where it needs nothing. `start` must not descend. */
  standIn(rule: LoadedRule, start: number, end: number): boolean {
    if (rule.needs === undefined) return true
    const from = Math.max(0, start)
    let next = this.#next.get(rule) ?? -1
    if (next < from) {
      const found: number = Buffer.prototype.indexOf.call(this.#bytes, rule.needs, from, 'latin1')
      next = found < 0 ? this.#bytes.length : found
      this.#next.set(rule, next)
    }
    return next < end
  }
}
