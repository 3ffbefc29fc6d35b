/** Opens compressed data for the detectors, which are pure and cannot. */
import { constants, gunzipSync, inflateSync } from 'node:zlib'

/** Deflate packs at most this many bytes into one. Source: RFC 1951 allows 258 bytes for two codes of one bit each. */
const RATIO_MAX = 1032

/**
 * Gzip or zlib data as far as it goes and at most about `maxBytes` of it; undefined where it is neither. Data that is
 * cut off or breaks gives what came before.
 */
export function inflate(bytes: Uint8Array, maxBytes: number): Uint8Array | undefined {
  const open = bytes[0] === 0x1f ? gunzipSync : inflateSync
  const options = { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH }
  try {
    return open(bytes, options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return undefined
  }
  try {
    // So much of it cannot unpack to more than is allowed.
    return open(bytes.subarray(0, Math.max(64, Math.floor(maxBytes / RATIO_MAX))), options)
  } catch {
    return undefined
  }
}
