/** Values that are random and no secrets: hashes, dates, versions, colours, addresses, numbers. */
import { looksRandom } from '../../../rules/checks/random-text.ts'

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^(?:sha(?:1|224|256|384|512)|md5)[-:]/i, 'a digest'],
  // crypt(3), phpass, Argon2, Django, LDAP, Spring.
  [
    /^\$(?:[1256yPH]|2[abxy]|apr1|argon2\w*|scrypt|pbkdf2[\w-]*)\$|^pbkdf2_sha\d|^bcrypt\$|^\{(?:S?SHA|MD[45]|bcrypt|scrypt|argon2|PBKDF2|ldap)[\w@.-]*\}/i,
    'a hash',
  ],
  [/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/, 'a date'],
  [/^[v^~]?\d+(?:\.\d+)+(?:[-+][\w.]+)?$|^[<>=^~!]{1,2} ?v?\d+\./, 'a version'],
  [/^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$|^[0-9a-f]{3}$|^[0-9a-f]{6}$/i, 'a colour'],
  [
    /^(?:PBKDF2|Hmac|AES|RSA|ECDSA|ECDH|EdDSA|SHA|TLS|X?ChaCha20)(?=[\w/-]{0,30}(?:With|SHA|CBC|GCM|CTR|RSA|Poly|Padding|128|256|384|512))[\w/-]{0,40}$/i,
    'the name of an algorithm',
  ],
  [
    /^(?:scram-|sha-|aes-)[a-z0-9-]{2,20}$|^(?:[A-Z0-9]+-)*(?:(?:AES|CAMELLIA|ARIA)\d{0,3}|CHACHA20|SEED|3DES|DES|RC4|NULL)(?:-[A-Z0-9]+)*$/,
    'the name of an algorithm',
  ],
  [/^(?:[a-z][a-z0-9+.-]*:)?\/\/|^[a-z]+:\/|^\.{1,2}\/|^~\/|^[A-Za-z]:\\/i, 'a path or address'],
  [/^\/?[\w.@-]+(?:\/[\w.@*:{}-]+)+\/?$/, 'a path or address'],
  [/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/, 'an e-mail address'],
  [/^\^|\(\?[=!:<]|\[a-z|\\[dws][+*{]/i, 'a regular expression'],
  [/^[a-z_]+(?::[\w,.]+)?(?:\|[a-z_]+(?::[\w,.]+)?)+$/, 'a list of validators'],
  [/^[#.][a-z][\w-]*$/i, 'a selector'],
  [/^[a-z][\w-]*(?:\.[\w-]+)+=|^[a-z_]{2,30}=$/i, 'a setting'],
  [/^[\w-]+:[x*!]?:\d+:\d+:/, 'a line of /etc/passwd'],
  [/^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$/, 'an IP address'],
  [/^[-+]?[\d.,_ -]+$|^0x[0-9a-f]{1,16}$/i, 'a number'],
  [
    /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY|SSH2 PUBLIC KEY)|^ssh-(?:rsa|ed25519|dss) |^ecdsa-sha2/,
    'public',
  ],
]

/** What the value is instead of a secret, in words, or undefined. */
export function lookalikeReason(value: string): string | undefined {
  if (isOtherScript(value)) return 'words'
  if (/^[A-Z]+(?:_[A-Z0-9]+)+$/.test(value) && !looksRandom(value)) return 'the name of a constant'
  const reason = SHAPES.find(([pattern]) => pattern.test(value))?.[1]
  // Base64 has slashes, too.
  return reason === 'a path or address' && isBase64(value) ? undefined : reason
}

/** `value` has a character a byte: most of these belong to letters outside of ASCII, as in Japanese prose. */
function isOtherScript(value: string): boolean {
  const others = value.match(/[\x80-\xff]/g)?.length ?? 0
  return others * 2 > value.length
}

function isBase64(value: string): boolean {
  return /^[A-Za-z0-9+/]{16,}={0,2}$/.test(value) && /\d/.test(value) && looksRandom(value)
}

/** True for 32, 40, 56, 64, 96 or 128 hexadecimal digits: as likely a hash as a key. */
export function hasHashShape(value: string): boolean {
  return /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(value)
}
