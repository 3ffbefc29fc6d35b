/** PyPI's API tokens: `pypi-` and a macaroon in base64url, which names the server that it opens. */
import { BASE64_URL, decodeBits, textOf } from './bytes.ts'
import { type CheckResult, doubtful, proven, refuted } from './check-result.ts'

const FIELD = { end: 0, location: 1, identifier: 2, signature: 6 } as const

/** A macaroon has three fields and some for each caveat; PyPI's have two caveats at most. */
const FIELDS_MAX = 64

/** Certain of the server, published: libmacaroons, doc/format.txt (version 2); Warehouse's source, warehouse/macaroons. */
export function pypiMacaroon(secret: string): CheckResult {
  const bytes = secret.startsWith('pypi-') ? decodeBits(secret.slice(5), BASE64_URL) : undefined
  if (bytes?.[0] !== 2) return refuted('is no macaroon')
  const fields = readFields(bytes)
  const location = fields.find((field) => field.type === FIELD.location)
  const signature = fields.at(-1)
  if (location === undefined || !/^(?:test\.)?pypi\.org$/.test(textOf(location.data)))
    return refuted('is a macaroon of another server')
  if (signature?.type !== FIELD.signature || signature.data.length !== 32)
    return doubtful('is a macaroon that breaks off')
  return proven(`is a token of ${textOf(location.data)}`)
}

interface Field {
  readonly type: number
  readonly data: Uint8Array
}

/** The fields after the version byte, up to one that reaches past the end. */
function readFields(bytes: Uint8Array): readonly Field[] {
  const fields: Field[] = []
  let at = 1
  const number = (): number => {
    let value = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    return value
  }
  while (at < bytes.length && fields.length < FIELDS_MAX) {
    const type = number()
    if (type === FIELD.end) continue
    const length = number()
    if (at + length > bytes.length) break
    fields.push({ type, data: bytes.subarray(at, at + length) })
    at += length
    if (type === FIELD.signature) break
  }
  return fields
}
