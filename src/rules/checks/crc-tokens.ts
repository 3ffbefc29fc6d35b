/** Tokens that end in a CRC-32 of what stands before it: how each issuer writes it, and the checks that compare. */
import { BASE36, BASE62, BASE64, bytesOf, encodeBits, hexOf, littleEndian, writeNumber } from './bytes.ts'
import { type CheckResult, doubtful, proven, refuted } from './check-result.ts'
import { crc32 } from './crc.ts'

const HOLDS = 'has a checksum that holds'
const BROKEN = 'has a checksum that does not hold'

/** Six base62 digits: GitHub, npm, Vercel, Polar. */
export function base62Crc32(text: string): string {
  return writeNumber(crc32(bytesOf(text)), BASE62, 6)
}

/** Eight lower-case hexadecimal digits: Cloudflare, Zuplo; Atlassian in upper case. */
export function hexCrc32(text: string): string {
  return crc32(bytesOf(text)).toString(16).padStart(8, '0')
}

/** Eight hexadecimal digits of the little-endian bytes: Grafana. */
export function littleEndianHexCrc32(text: string): string {
  return hexOf(littleEndian(crc32(bytesOf(text))))
}

/** Six base64 digits of the little-endian bytes: Confluent. */
export function littleEndianBase64Crc32(text: string): string {
  return encodeBits(littleEndian(crc32(bytesOf(text))), BASE64)
}

/** Seven base36 digits: GitLab. */
export function base36Crc32(text: string): string {
  return writeNumber(crc32(bytesOf(text)), BASE36, 7)
}

/**
 * Certain, published: "Behind GitHub's new authentication token formats", github.blog, 2021-04-05. Of the kinds ghp, gho,
 * ghu, ghs (36 after the prefix) and ghr (36 or 76). Not of fine-grained tokens: GitHub does not say what theirs covers.
 */
export function githubCrc32(secret: string): CheckResult {
  const body = /^gh[pousr]_([0-9A-Za-z]{36}|[0-9A-Za-z]{76})$/.exec(secret)?.[1]
  return body === undefined ? refuted('is no GitHub token with a checksum') : compare(body, 6, base62Crc32, refuted)
}

/** Certain, published: "Announcing npm's new access token format", github.blog, 2021-09-23. */
export function npmCrc32(secret: string): CheckResult {
  const body = /^npm_([0-9A-Za-z]{36})$/.exec(secret)?.[1]
  return body === undefined ? refuted('is no npm token with a checksum') : compare(body, 6, base62Crc32, refuted)
}

/** Not certain: Vercel says nothing of its checksum; seen on 6 of 8 samples. */
export function vercelCrc32(secret: string): CheckResult {
  const body = /^vc[piark]_([0-9A-Za-z]{56})$/.exec(secret)?.[1]
  return body === undefined ? doubtful('has not the length of a Vercel token') : compare(body, 6, base62Crc32, doubtful)
}

/** Not certain: Cloudflare says that there is a checksum, not which; seen on 5 of 10 samples, the rest invented. */
export function cloudflareCrc32(secret: string): CheckResult {
  const body = /^cf(?:ut|at|k)_([0-9A-Za-z]{40}[0-9a-f]{8})$/.exec(secret)?.[1]
  return body === undefined ? doubtful('has not the form of a Cloudflare token') : compare(body, 8, hexCrc32, doubtful)
}

/**
 * Of everything before it, prefix and `=` included, which may be escaped as `%3D` or `\=`.
 * Not certain: Atlassian does not publish it; seen on 5 of 11 samples.
 */
export function atlassianCrc32(secret: string): CheckResult {
  const plain = secret.replace(/(?:%3[dD]|\\{1,4}=)(?=[0-9A-F]{8}$)/, '=')
  if (!/^AT(?:ATT|CTT|BB)[\w=+/-]{24,}[0-9A-F]{8}$/.test(plain))
    return doubtful('has not the form of an Atlassian token')
  return compare(plain, 8, (text) => hexCrc32(text).toUpperCase(), doubtful)
}

/**
 * Before the checksum stand two base36 digits of the payload's length. Self-managed servers choose their own prefixes.
 * Certain, published: GitLab's source, lib/authn/token_field/generator/routable_token.rb.
 */
export function gitlabRoutableCrc32(secret: string): CheckResult {
  const parts = /^([\w-]+)\.(?:[0-9a-z]{2}\.)?([0-9a-z]{2})[0-9a-z]{7}$/.exec(secret)
  const payload = parts?.[1]
  if (payload === undefined || Number.parseInt(parts?.[2] ?? '', 36) > payload.length)
    return refuted('is no routable GitLab token')
  return compare(secret, 7, base36Crc32, refuted)
}

/** Certain, published: Grafana's source, pkg/components/apikeygenprefixed. */
export function grafanaCrc32(secret: string): CheckResult {
  const parts = /^(gl[a-z]{1,4}_[0-9A-Za-z]{32})_([0-9a-f]{8})$/.exec(secret)
  if (parts === null) return refuted('is no Grafana service-account token')
  return parts[2] === littleEndianHexCrc32(parts[1] ?? '') ? proven(HOLDS) : refuted(BROKEN)
}

/** Not certain: seen on the only sample there was. */
export function confluentCrc32(secret: string): CheckResult {
  const body = /^cflt([0-9A-Za-z+/]{60})$/.exec(secret)?.[1]
  return body === undefined
    ? doubtful('has not the form of a Confluent secret')
    : compare(body, 6, littleEndianBase64Crc32, doubtful)
}

/** Not certain: Zuplo says that there is a checksum, not which; seen on 2 of 2 samples. */
export function zuploCrc32(secret: string): CheckResult {
  const parts = /^zpka_([0-9a-z]{32})_([0-9a-f]{8})$/.exec(secret)
  if (parts === null) return doubtful('has not the form of a Zuplo key')
  return parts[2] === hexCrc32(parts[1] ?? '') ? proven(HOLDS) : doubtful(BROKEN)
}

/** Published (Polar's source, server/polar/kit/crypto.py), but not promised, so not certain; seen on 4 of 4 samples. */
export function polarCrc32(secret: string): CheckResult {
  const body = /^polar_[a-z_]{2,6}_([0-9A-Za-z]{43})$/.exec(secret)?.[1]
  return body === undefined ? doubtful('has not the form of a Polar token') : compare(body, 6, base62Crc32, doubtful)
}

/** The last `digits` characters of `text` against the checksum of those before. */
function compare(
  text: string,
  digits: number,
  checksum: (text: string) => string,
  otherwise: (why: string) => CheckResult,
): CheckResult {
  return text.slice(-digits) === checksum(text.slice(0, -digits)) ? proven(HOLDS) : otherwise(BROKEN)
}
