/**
 * The secrets detector: keyword hits → candidates → partners → checks → one detection for each secret; then the same for
 * every text that is encoded in the passage, and in that text.
 */
import { LIMITS } from '../../base/limits.ts'
import type { Passage } from '../../base/passage.ts'
import { Secret } from '../../base/secret.ts'
import type { SourceMap } from '../../base/source-map.ts'
import { composeMaps, identityMap } from '../../base/source-map.ts'
import type { Kernels, KeywordFinder } from '../../kernels/kernels.ts'
import type { LoadedRule, RuleSet } from '../../rules/rule-set.ts'
import { decodeAll } from '../decode/decode.ts'
import type { DecodeBudget, Inflate } from '../decode/decoder.ts'
import type { Detection, Detector } from '../detector.ts'
import { utf8 } from './bytes.ts'
import type { Candidate } from './candidate.ts'
import { findCandidates } from './find-candidates.ts'
import { withPartners } from './partners.ts'
import { type Ranked, resolveOverlaps } from './resolve.ts'
import { verify } from './verify.ts'

export interface SecretsDetectorOptions {
  readonly rules: RuleSet
  readonly kernels: Kernels
  /** Opens gzip and zlib data; absent where the platform has nothing for it. */
  readonly inflate?: Inflate
  /** How many wrappers deep encoded text is searched; 0 searches none. */
  readonly decodeDepth?: number
}

export function createSecretsDetector(options: SecretsDetectorOptions): Detector {
  const search = new Search(options)
  return { name: 'secrets', detect: (passage, notice) => search.passage(passage, notice) }
}

/** A text being searched: the passage itself or something decoded out of it. */
interface Layer {
  readonly bytes: Uint8Array
  /** Leads to the bytes of the passage. */
  readonly map: SourceMap
  /** The wrappers it was found under. */
  readonly wrappers: readonly string[]
  readonly isBinary: boolean
}

class Search {
  readonly #options: SecretsDetectorOptions
  readonly #depth: number
  #finder: KeywordFinder | undefined

  constructor(options: SecretsDetectorOptions) {
    this.#options = options
    this.#depth = options.decodeDepth ?? LIMITS.decodeDepth
  }

  passage(passage: Passage, notice: (reason: string) => void): readonly Detection[] {
    const bytes = Math.max(LIMITS.decodedBytesMin, passage.bytes.length * LIMITS.decodedRatio)
    const budget: DecodeBudget = { bytes, exhausted: false }
    const found: Ranked[] = []
    const isBinary = passage.context.format === 'binary'
    this.#layer({ bytes: passage.bytes, map: identityMap(), wrappers: [], isBinary }, found, budget)
    if (budget.exhausted) notice('holds more encoded text than is decoded; the rest was searched as it stands')
    return found.length === 0 ? [] : resolveOverlaps(found)
  }

  #layer(layer: Layer, found: Ranked[], budget: DecodeBudget): void {
    const { rules, kernels, inflate } = this.#options
    this.#finder ??= kernels.createKeywordFinder(rules.keywords)
    const hits = this.#finder.find(layer.bytes)
    if (hits.count > 0)
      this.#judge(
        layer,
        findCandidates(layer.bytes, hits, rules, { structuredOnly: layer.isBinary, limit: CANDIDATES_MAX }),
        found,
      )
    if (layer.wrappers.length >= this.#depth) return
    const runs = kernels.findEncodedRuns(layer.bytes)
    // Decoded texts are searched with the same finder, whose result overwrites `hits`: take all of them first.
    const inner = [...decodeAll({ bytes: layer.bytes, hits, runs, budget, ...(inflate && { inflate }) })]
    for (const decoded of inner) {
      const map = composeMaps(layer.map, decoded.map)
      this.#layer(
        { bytes: decoded.bytes, map, wrappers: [...layer.wrappers, decoded.name], isBinary: false },
        found,
        budget,
      )
    }
  }

  #judge(layer: Layer, candidates: readonly Candidate[], found: Ranked[]): void {
    for (const candidate of withPartners(candidates, layer.bytes)) {
      const verdict = verify(candidate, layer.bytes)
      if (!verdict.kept) continue
      const { rule } = candidate
      found.push({
        rank: rankOf(candidate, verdict.verified, layer),
        keywordLength: candidate.keyword.length,
        ruleIndex: rule.index,
        isReported: !rule.partnerOnly,
        detection: {
          rule: rule.id,
          kind: 'secret',
          title: rule.title,
          severity: verdict.severity,
          span: layer.map.toSource({ start: candidate.start, end: candidate.end }),
          secret: new Secret(utf8(layer.bytes, candidate.start, candidate.end)),
          publicPrefix: candidate.text.toLowerCase().startsWith(candidate.keyword) ? candidate.keyword.length : 0,
          ...(isByContext(rule) && { isByContext: true }),
          ...(layer.wrappers.length > 0 && { decoded: layer.wrappers }),
          why: verdict.why,
        },
      })
    }
  }
}

/** More candidates than this in one passage are a hostile input, or a list that nobody reads to its end. */
const CANDIDATES_MAX = 100_000

/** Their rules see credentials of anybody: one that names the issuer says more, whatever its shape. */
const ANY_ISSUER: ReadonlySet<string> = new Set(['generic', 'connection-string', 'jwt', 'private-key'])

function isByContext({ shape, issuer }: LoadedRule): boolean {
  return shape === 'named' || (shape === 'contextual' && ANY_ISSUER.has(issuer))
}

/**
 * A rule that knows the issuer beats one that does not; then structured beats contextual beats named, a checksum beats
 * none, and fewer wrappers beat more.
 */
function rankOf({ rule }: Candidate, verified: boolean, layer: Layer): number {
  const issuer = ANY_ISSUER.has(rule.issuer) ? 0 : 10
  const shape = { structured: 4, contextual: 2, named: 0 }[rule.shape]
  return (issuer + shape + (verified ? 1 : 0)) * 10 - layer.wrappers.length
}
