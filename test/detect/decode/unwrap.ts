/** Everything that is found under the wrappers of a text, as the secrets detector would search it. */
import { constants, gunzipSync, inflateSync } from 'node:zlib'
import { composeMaps, identityMap, type SourceMap } from '../../../src/base/source-map.ts'
import { decodeAll } from '../../../src/detect/decode/decode.ts'
import type { DecodeBudget, Decoded, DecodeInput, DecoderName } from '../../../src/detect/decode/decoder.ts'
import { referenceKernels } from '../../../src/kernels/reference.ts'

export const KEYWORDS = ['password', 'token', 'begin']

export interface Layer {
  readonly names: readonly DecoderName[]
  readonly bytes: Uint8Array
  /** To the bytes of the outermost text. */
  readonly map: SourceMap
}

export interface UnwrapOptions {
  readonly keywords?: readonly string[]
  readonly depth?: number
  readonly budget?: DecodeBudget
}

export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text
}

export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

export function inputOf(text: string | Uint8Array, options: UnwrapOptions = {}): DecodeInput {
  const bytes = bytesOf(text)
  return {
    bytes,
    hits: referenceKernels.createKeywordFinder(options.keywords ?? KEYWORDS).find(bytes),
    runs: referenceKernels.findEncodedRuns(bytes),
    budget: options.budget ?? { bytes: 16 * 1024 * 1024 },
    inflate,
  }
}

export function decodeOnce(text: string | Uint8Array, options: UnwrapOptions = {}): Decoded[] {
  return [...decodeAll(inputOf(text, options))]
}

export function unwrap(text: string | Uint8Array, options: UnwrapOptions = {}): Layer[] {
  const budget = options.budget ?? { bytes: 16 * 1024 * 1024 }
  const layers: Layer[] = []
  const search = (layer: Layer): void => {
    if (layer.names.length === (options.depth ?? 4)) return
    for (const { name, bytes, map } of decodeAll(inputOf(layer.bytes, { ...options, budget }))) {
      const inner = { names: [...layer.names, name], bytes, map: composeMaps(layer.map, map) }
      layers.push(inner)
      search(inner)
    }
  }
  search({ names: [], bytes: bytesOf(text), map: identityMap() })
  return layers
}

/** Where `needle` was found, as the text that it came from. */
export function sourcesOf(
  text: string,
  needle: string,
  options: UnwrapOptions = {},
): { names: string; source: string }[] {
  const outer = bytesOf(text)
  return unwrap(text, options).flatMap(({ names, bytes, map }) => {
    const start = Buffer.from(bytes).indexOf(needle)
    if (start < 0) return []
    const source = map.toSource({ start, end: start + bytesOf(needle).length })
    return [{ names: names.join(' '), source: textOf(outer.subarray(source.start, source.end)) }]
  })
}

function inflate(bytes: Uint8Array, maxBytes: number): Uint8Array | undefined {
  const open = bytes[0] === 0x1f ? gunzipSync : inflateSync
  try {
    return open(bytes, { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return undefined
  }
}
