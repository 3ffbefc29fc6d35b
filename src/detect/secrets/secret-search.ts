/**
 * The search for secrets: keyword hits → candidates → partners → checks; then the same for every text that is encoded in
 * the passage, and in that text. Its steps stand apart for those who know already what part of a text is new.
 */
import { LIMITS } from '../../base/limits.ts'
import type { Passage } from '../../base/passage.ts'
import { Secret } from '../../base/secret.ts'
import type { SourceMap } from '../../base/source-map.ts'
import { composeMaps, identityMap } from '../../base/source-map.ts'
import type { Span } from '../../base/span.ts'
import type { Kernels, KeywordFinder, KeywordHits } from '../../kernels/kernels.ts'
import type { LoadedRule, RuleSet } from '../../rules/rule-set.ts'
import { decodeAll } from '../decode/decode.ts'
import type { DecodeBudget, Inflate } from '../decode/decoder.ts'
import type { Detection } from '../detector.ts'
import { utf8 } from './bytes.ts'
import { ANY_ISSUER, type Candidate } from './candidate.ts'
import { findCandidates } from './find-candidates.ts'
import { unlikeKnownForm } from './known-forms.ts'
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

/** A text being searched: the passage itself or something decoded out of it. */
export interface Layer {
  readonly bytes: Uint8Array
  /** Leads to the bytes of the passage. */
  readonly map: SourceMap
  /** The wrappers it was found under. */
  readonly wrappers: readonly string[]
  /** Nothing is believed in it but what tells itself from anything else. */
  readonly structuredOnly: boolean
  /** Where it was unpacked as a whole, or decoded out of such a text: leads to the bytes of that text. */
  readonly unpacked?: Unpacked
}

interface Unpacked {
  readonly length: number
  readonly map: SourceMap
}

/** What came of a search, and how much may still be decoded for it. */
export interface Found {
  readonly ranked: Ranked[]
  readonly budget: DecodeBudget
  /** Is told of the candidates of every layer, before anything is checked. */
  readonly onCandidates?: (candidates: readonly Candidate[]) => void
}

/** For a text of so many bytes. */
export function nothingFound(length: number, onCandidates?: Found['onCandidates']): Found {
  const bytes = Math.max(LIMITS.decodedBytesMin, length * LIMITS.decodedRatio)
  return { ranked: [], budget: { bytes, exhausted: false }, ...(onCandidates && { onCandidates }) }
}

export class SecretSearch {
  readonly #options: SecretsDetectorOptions
  readonly #depth: number
  #finder: KeywordFinder | undefined

  constructor(options: SecretsDetectorOptions) {
    this.#options = options
    this.#depth = options.decodeDepth ?? LIMITS.decodeDepth
  }

  passage(passage: Passage, notice: (reason: string) => void): readonly Detection[] {
    const found = nothingFound(passage.bytes.length)
    const structuredOnly = passage.context.format === 'binary'
    this.#layer({ bytes: passage.bytes, map: identityMap(), wrappers: [], structuredOnly }, found)
    if (found.budget.exhausted) notice(TOO_MUCH_ENCODED)
    return found.ranked.length === 0 ? [] : resolveOverlaps(found.ranked)
  }

  /** The result is a view that the next call of any method overwrites. */
  hits(bytes: Uint8Array): KeywordHits {
    this.#finder ??= this.#options.kernels.createKeywordFinder(this.#options.rules.keywords)
    return this.#finder.find(bytes)
  }

  /** What these hits of the layer lead to. */
  judge(layer: Layer, hits: KeywordHits, found: Found): void {
    if (hits.count === 0 && this.#options.rules.always().length === 0) return
    const options = { structuredOnly: layer.structuredOnly, limit: CANDIDATES_MAX }
    const candidates = findCandidates(layer.bytes, hits, this.#options.rules, options)
    if (candidates.length > 0) this.#judge(layer, hits, candidates, found)
  }

  /** What is found in the texts that are encoded in the layer; `hits` are all of its hits. */
  searchEncoded(layer: Layer, hits: KeywordHits, found: Found): void {
    if (layer.wrappers.length >= this.#depth) return
    const { kernels, inflate } = this.#options
    const { bytes } = layer
    const runs = kernels.findEncodedRuns(bytes)
    // Decoded texts are searched with the same finder, whose result overwrites `hits`: take all of them first.
    const inner = [...decodeAll({ bytes, hits, runs, budget: found.budget, ...(inflate && { inflate }) })]
    if (inner.length === 0) return
    const unpacked = unpackedOf(layer)
    for (const decoded of inner) {
      const map = composeMaps(layer.map, decoded.map)
      const wrappers = [...layer.wrappers, decoded.name]
      const within = unpacked && { length: unpacked.length, map: composeMaps(unpacked.map, decoded.map) }
      const structuredOnly = decoded.name === 'soft-wrap'
      this.#layer({ bytes: decoded.bytes, map, wrappers, structuredOnly, ...(within && { unpacked: within }) }, found)
    }
  }

  #layer(layer: Layer, found: Found): void {
    const hits = this.hits(layer.bytes)
    this.judge(layer, hits, found)
    this.searchEncoded(layer, hits, found)
  }

  #judge(layer: Layer, hits: KeywordHits, candidates: readonly Candidate[], found: Found): void {
    const known = { bytes: layer.bytes, hits, rules: this.#options.rules }
    found.onCandidates?.(candidates)
    for (const candidate of withPartners(candidates, layer.bytes)) {
      const verdict = verify(candidate, layer.bytes)
      if (!verdict.kept) continue
      const { rule } = candidate
      if (ANY_ISSUER.has(rule.issuer) && unlikeKnownForm(known, candidate) !== undefined) continue
      const span = layer.map.toSource({ start: candidate.start, end: candidate.end })
      found.ranked.push({
        place: placeOf(layer, candidate, span),
        rank: rankOf(candidate, verdict.verified, layer),
        keywordLength: candidate.keyword.length,
        ruleIndex: rule.index,
        isReported: !rule.partnerOnly,
        detection: {
          rule: rule.id,
          kind: 'secret',
          title: rule.title,
          severity: verdict.severity,
          span,
          secret: new Secret(utf8(layer.bytes, candidate.start, candidate.end)),
          publicPrefix: candidate.text.toLowerCase().startsWith(candidate.keyword) ? candidate.keyword.length : 0,
          ...(isByContext(rule) && { isByContext: true }),
          ...(verdict.evidence && { evidence: verdict.evidence }),
          ...(layer.wrappers.length > 0 && { decoded: layer.wrappers }),
          why: verdict.why,
        },
      })
    }
  }
}

export const TOO_MUCH_ENCODED = 'holds more encoded text than is decoded; the rest was searched as it stands'

/** More candidates than this in one passage are a hostile input, or a list that nobody reads to its end. */
const CANDIDATES_MAX = 100_000

function isByContext({ shape, issuer }: LoadedRule): boolean {
  return shape === 'named' || (shape === 'contextual' && ANY_ISSUER.has(issuer))
}

/**
 * What a candidate takes of the passage. In compressed data all of them have the span of the data; there each takes its
 * share of it, so that two secrets do not stand in each other's way.
 */
function placeOf(layer: Layer, inner: Span, span: Span): Span {
  const unpacked = unpackedOf(layer)
  if (unpacked === undefined) return span
  const share = (span.end - span.start) / unpacked.length
  const { start, end } = unpacked.map.toSource(inner)
  return { start: span.start + start * share, end: span.start + end * share }
}

function unpackedOf({ bytes: { length }, map, unpacked }: Layer): Unpacked | undefined {
  if (unpacked !== undefined || length < 2) return unpacked
  const isPacked = map.toSource({ start: 0, end: 1 }).end === map.toSource({ start: length - 1, end: length }).end
  return isPacked ? { length, map: identityMap() } : undefined
}

/**
 * A rule that knows the issuer beats one that does not; then structured beats contextual beats named, a checksum beats
 * none, and fewer wrappers beat more.
 */
function rankOf({ rule }: Candidate, verified: boolean, layer: Layer): number {
  const issuer = ANY_ISSUER.has(rule.issuer) ? 0 : 10
  const shape = { structured: 4, contextual: 2, named: 0, text: 1 }[rule.shape]
  return (issuer + shape + (verified ? 1 : 0)) * 10 - layer.wrappers.length
}
