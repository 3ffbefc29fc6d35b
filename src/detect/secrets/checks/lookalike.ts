/** Values that are random and no secrets: hashes, ids, dates, versions, colours, addresses, numbers. */

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i, 'a UUID'],
  [/^(?:sha(?:1|224|256|384|512)|md5)[-:]/i, 'a digest'],
  [/^\d+$/, 'a number'],
  [/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/, 'a date'],
  [/^v?\d+\.\d+\.\d+/, 'a version'],
  [/^#?(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i, 'a colour'],
  [/^(?:[a-z][a-z0-9+.-]*:)?\/\/|^(?:\.{0,2}|~)\/|^[A-Za-z]:\\|^[\w.-]+\/[\w./-]+$/i, 'a path or address'],
  [/^[\w.+-]+@[\w-]+\.[\w.]+$/, 'an e-mail address'],
  [/^(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?$/, 'an IP address'],
  [
    /^-----BEGIN (?:CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY|SSH2 PUBLIC KEY)|^ssh-(?:rsa|ed25519|dss) |^ecdsa-sha2/,
    'public',
  ],
]

/** What the value is instead of a secret, in words, or undefined. */
export function lookalikeReason(value: string): string | undefined {
  return SHAPES.find(([pattern]) => pattern.test(value))?.[1]
}

/** True for 32, 40, 56, 64, 96 or 128 hexadecimal digits: as likely a hash as a key. */
export function hasHashShape(value: string): boolean {
  return /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(value)
}
