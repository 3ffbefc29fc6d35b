/** JSON Web Tokens: whether they are ones, and what they say of themselves. No clock: dates are shown, not judged. */
import { BASE64_URL, decodeBits } from './bytes.ts'
import { type CheckResult, printable, proven, refuted } from './check-result.ts'

/** More would be no token but a document; decoding it only to say so is not worth the time. */
const LENGTH_MAX = 64 * 1024

/** Certain, published: RFC 7519, RFC 7515. An unsigned token (`alg` none) opens nothing. */
export function jwt(secret: string): CheckResult {
  const parts = secret.split('.')
  if (parts.length < 3 || secret.length > LENGTH_MAX) return refuted('is no JSON Web Token')
  const header = jsonObject(parts[0] ?? '')
  if (header === undefined) return refuted('has a header that is no JSON')
  const algorithm = printable(header.alg)
  if (algorithm === undefined) return refuted('has a header without an algorithm')
  if (algorithm.toLowerCase() === 'none') return refuted('is not signed (algorithm none)')
  // Five parts are an encrypted token (RFC 7516), whose payload only its receiver reads.
  if (parts.length === 5) return proven(`is an encrypted token, ${algorithm}`)
  const payload = jsonObject(parts[1] ?? '')
  if (payload === undefined) return refuted('has a payload that is no JSON')
  return proven(`is a token signed with ${algorithm}${issuerOf(payload)}${expiryOf(payload)}`)
}

function issuerOf(payload: Readonly<Record<string, unknown>>): string {
  const issuer = printable(payload.iss)
  return issuer === undefined ? '' : `, issued by ${issuer}`
}

/** Seconds since 1970, up to the year 9999. */
function expiryOf(payload: Readonly<Record<string, unknown>>): string {
  const { exp } = payload
  if (exp === undefined) return ', without an expiry'
  if (typeof exp !== 'number' || !(exp >= 0 && exp < 253_402_300_800)) return ''
  return `, expires ${new Date(exp * 1000).toISOString().slice(0, 10)}`
}

/** The members of a base64url JSON object; undefined where it is none. */
function jsonObject(part: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = decodeBits(part, BASE64_URL)
  if (bytes === undefined) return undefined
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
