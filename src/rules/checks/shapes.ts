/** Structure without a checksum: what the characters of an issued credential have, and words and identifiers have not. */
import { BASE32, decodeBase64, decodeBits, encodeBits, textOf } from './bytes.ts'
import { type CheckResult, doubtful, plausible, proven, refuted } from './check-result.ts'
import { looksRandom } from './random-text.ts'

/** Below this chance that random text lacks something, lacking it is proof that the text is not random. */
const UNLIKELY = 0.005

/**
 * At least two digits and both cases, leaving out a lower-case prefix (`hf_`). For long tokens of letters and digits:
 * identifiers (`sumOfAllThings…`) fail. Certain where fewer than one in 200 random tokens of that length would fail, and
 * the rest does not look random either: people who make examples up often write in one case.
 */
export function mixedClasses(secret: string): CheckResult {
  const body = secret.replace(/^[a-z][a-z0-9]{0,11}[_-]/, '')
  const length = body.replace(/[^0-9A-Za-z]/g, '').length
  const digits = body.replace(/[^0-9]/g, '').length
  const cases = { 'upper-case letter': /[A-Z]/.test(body), 'lower-case letter': /[a-z]/.test(body) }
  for (const [name, has] of Object.entries(cases)) {
    if (has) continue
    const isUnlikely = chanceOfAtMost(0, length, 26 / 62) < UNLIKELY && !(digits >= 2 && looksRandom(body))
    return isUnlikely ? refuted(`has no ${name}`) : doubtful(`has no ${name}`)
  }
  if (digits >= 2) return plausible('mixes digits and letters of both cases as random text does')
  const why = digits === 0 ? 'has no digit' : 'has a single digit'
  return chanceOfAtMost(digits, length, 10 / 62) < UNLIKELY ? refuted(why) : doubtful(why)
}

/** Not certain: what the issuer writes in hexadecimal digits behind its prefix, people who make examples up write in any. */
export function hexadecimal(secret: string): CheckResult {
  const pieces = secret.split(/[^0-9A-Za-z]+/).filter((piece) => piece.length >= 8)
  return pieces.some((piece) => /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(piece))
    ? plausible('is hexadecimal')
    : doubtful('has letters where its issuer writes hexadecimal digits')
}

/** How likely it is that at most `count` (0 or 1) of `length` random characters are of a class with that share. */
function chanceOfAtMost(count: number, length: number, share: number): number {
  const none = (1 - share) ** length
  return count === 0 ? none : none + length * share * (1 - share) ** (length - 1)
}

/**
 * The seed of one-time passwords: base32 of at least 80 bits (RFC 4226, section 4; RFC 6238), whole bytes, spaces allowed.
 * Certain only where a character is not base32: seeds of odd lengths, and without a digit, exist.
 */
export function base32Seed(secret: string): CheckResult {
  const text = secret.replace(/[ =-]/g, '').toUpperCase()
  const bytes = decodeBits(text, BASE32)
  if (bytes === undefined) return refuted('is not base32')
  if (bytes.length < 10) return refuted('is too short for a seed')
  if (encodeBits(bytes, BASE32) !== text) return doubtful('does not end with a whole byte')
  return /[2-7]/.test(text) ? plausible(`is base32 of ${bytes.length * 8} bits`) : doubtful('has no digit')
}

/** Certain: RFC 9562, section 5.4 (version and variant); for issuers that use random ones. */
export function uuidV4(secret: string): CheckResult {
  if (!/^[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}$/i.test(secret))
    return refuted('is no UUID')
  return /^.{12}4.{3}[89ab]/i.test(secret.replaceAll('-', ''))
    ? plausible('is a random UUID (version 4)')
    : refuted('is a UUID, but not a random one')
}

/** Certain: the first part of a bot's token is base64 of its id (discord.com/developers/docs/reference, snowflakes). */
export function discordSnowflake(secret: string): CheckResult {
  const bytes = decodeBase64(secret.split('.', 1)[0] ?? '')
  const id = bytes === undefined ? '' : textOf(bytes)
  return /^\d{17,20}$/.test(id)
    ? proven(`belongs to the Discord application ${id}`)
    : refuted('does not begin with an application id')
}

/** Not certain where only the third to sixth characters differ: all keys seen begin `AIzaSy`, and Google says nothing of it. */
export function googleApiKey(secret: string): CheckResult {
  if (!/^AIza[\w-]{35}$/.test(secret)) return refuted('has not the length of a Google API key')
  const mixed = mixedClasses(secret.slice(6))
  if (!mixed.passes) return mixed
  return secret.startsWith('AIzaSy')
    ? plausible('begins as Google API keys do')
    : doubtful('does not begin as Google API keys do')
}
