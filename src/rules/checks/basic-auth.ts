/** Base64 of `user:password`, as HTTP's Basic scheme (RFC 7617), Docker and npm write it. */
import { BASE64, BASE64_URL, decodeBits } from './bytes.ts'
import { type CheckResult, proven, refuted } from './check-result.ts'

/** More would be no login; decoding it only to say so is not worth the time. */
const LENGTH_MAX = 4096

const SAMPLE =
  /^(?:(?:test|my)?pass(?:word|wd)?|secret|test|user(?:name)?|admin|guest|root|changeme|example|foo|bar|baz|client[-_]?secret\S?|pass:word|opensesame|x+|\*+|1234\d*)\d{0,4}$/i

/** Certain: it decodes to a user, a colon and a password, or it does not. */
export function basicAuth(secret: string): CheckResult {
  if (secret.length > LENGTH_MAX) return refuted('is too long for a login')
  const bytes = decodeBits(secret, /[-_]/.test(secret) ? BASE64_URL : BASE64)
  const match = /^([^\s:\p{Cc}]{0,200}):([^\s\p{Cc}]{1,400})$/u.exec(utf8Of(bytes))
  if (!match) return refuted('does not decode to a user and a password')
  const [, user = '', password = ''] = match
  if (password === user || SAMPLE.test(password)) return refuted('does not decode to a password that anybody would use')
  return proven('is a user and a password in base64')
}

/** Empty where there are no bytes, or they are no UTF-8. */
function utf8Of(bytes: Uint8Array | undefined): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}
