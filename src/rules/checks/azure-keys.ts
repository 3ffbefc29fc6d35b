/** Microsoft's identifiable keys: a signature that can be read in the encoded key, then a Marvin32 checksum. */
import {
  BASE32,
  BASE62,
  BASE64,
  BASE64_URL,
  bytesOf,
  decodeBits,
  encodeBits,
  littleEndian,
  writeNumber,
} from './bytes.ts'
import { type CheckResult, doubtful, plausible, proven, refuted } from './check-result.ts'
import { crc32 } from './crc.ts'
import { marvin32, seedNamed } from './marvin32.ts'

const HOLDS = 'has a checksum that holds'
const BROKEN = 'has a checksum that does not hold'

/** Signature → the seeds that its kinds of key use. Source: Microsoft, Security Utilities (IdentifiableMetadata). */
export const AZURE_SEEDS: Readonly<Record<string, readonly string[]>> = {
  '+ASt': ['Default0'],
  ACDb: ['MastRW00', 'MastRO00', 'SystRW00', 'SystRO00', 'SysAll00', 'Resour00', 'Encryp00'],
  '+ABa': ['AbAcct00'],
  APIM: ['Tenant00', 'IoTHub00', 'Gatewy00', 'GitKey00'],
  '+AMC': ['Classic0'],
  '+SQL': ['UsrPwd00'],
  AzCa: ['Access00'],
  '+AEh': ['Send0000', 'Listen00', 'Manage00', 'System00', 'Unknown0'],
  '+ASb': ['Send0000', 'Listen00', 'Manage00', 'System00', 'Unknown0'],
  '+ARm': ['Send0000', 'Listen00', 'Manage00', 'System00', 'Unknown0'],
  AZEG: ['SendRecv'],
  AIoT: ['IoTHub00', 'DpsKey00', 'Device00'],
  '+ACR': ['ACRDfl00'],
  AzSe: ['Query000', 'PAdmin00'],
  AzFu: ['Functi00', 'Master00', 'System00'],
}

/** Index of the signature's four characters in the base64 text of a key of so many bytes. */
export function azureSignatureAt(lengthBytes: number): number {
  return Math.floor(((lengthBytes - 4) * 8) / 6) - 4
}

/** The four bytes that end a key, for the bytes before them. */
export function azureChecksum(bytes: Uint8Array, seed: string): Uint8Array {
  return littleEndian(marvin32(bytes, seedNamed(seed)))
}

/**
 * Certain: Microsoft's own library drops what fails. Except `AzCa` (Redis), of which a variant exists whose characters
 * were replaced after the checksum was made.
 */
export function azureMarvin32(secret: string): CheckResult {
  const text = secret.replace(/={1,2}$/, '')
  const alphabet = /[-_]/.test(text) ? BASE64_URL : BASE64
  const bytes = decodeBits(text, alphabet)
  const signatureAt = azureSignatureAt(bytes?.length ?? 0)
  const signature = text.slice(signatureAt, signatureAt + 4)
  const seeds = AZURE_SEEDS[signature]
  if (bytes === undefined || seeds === undefined || encodeBits(bytes, alphabet) !== text) {
    return refuted('has no Azure signature where it belongs')
  }
  const body = bytes.subarray(0, -4)
  const last = String(bytes.subarray(-4))
  if (seeds.some((seed) => String(azureChecksum(body, seed)) === last)) return proven(HOLDS)
  return signature === 'AzCa' ? doubtful(BROKEN) : refuted(BROKEN)
}

/**
 * What may end a common annotated key, after the 80 characters that it covers; four characters of it, or all eight.
 * Two versions of the rule are in use.
 */
export function azureCaskChecksums(covered: string): readonly string[] {
  const bytes = azureChecksum(decodeBits(covered, BASE64) ?? new Uint8Array(), 'Default0')
  const asNumber = bytes.reduce((number, byte) => number * 256 + byte, 0)
  return [writeNumber(asNumber, BASE62).padEnd(6, '0'), encodeBits(bytes, BASE64)].map((text) => `${text}==`)
}

/** Not certain: the seed is the default one, and a service may choose its own; seen on 1 of 5 samples. */
export function azureCask(secret: string): CheckResult {
  if (!/^[0-9A-Za-z]{52}JQQJ9[9DH][0-9A-Za-z][A-L][0-9A-Za-z]{24}(?:[0-9A-Za-z]{2}==)?$/.test(secret)) {
    return refuted('is no common annotated key')
  }
  const holds = azureCaskChecksums(secret.slice(0, 80)).some((checksum) => checksum.startsWith(secret.slice(80)))
  return holds ? proven(HOLDS) : doubtful(BROKEN)
}

const ENTRA_DIGITS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~'

/** The first three digits of the checksum that ends a client secret. */
export function entraChecksum(text: string): string {
  return writeNumber(marvin32(bytesOf(text), seedNamed('AadPwd00')), ENTRA_DIGITS).slice(0, 3)
}

/**
 * Only secrets with `8Q~` carry a checksum; those with `7Q~` are older.
 * Not certain: Microsoft's library checked it once and does so no longer.
 */
export function entraMarvin32(secret: string): CheckResult {
  if (/^[\w.~-]{3}7Q~[\w.~-]{31}$/.test(secret)) return plausible('is a client secret of the form without a checksum')
  if (!/^[\w.~-]{3}8Q~[\w.~-]{34}$/.test(secret)) return doubtful('has not the length of a client secret')
  return entraChecksum(secret.slice(0, -3)) === secret.slice(-3) ? proven(HOLDS) : doubtful(BROKEN)
}

/** The places of the checksum among the 32 bytes of an Azure DevOps token, least significant first. */
export const AZURE_DEVOPS_PLACES = [22, 8, 7, 2] as const
const AZURE_DEVOPS_MASKS = [0xe0b9692d, 0x1019f92e]

/** What the checksum bytes must read, for a user's token and for an application's. */
export function azureDevopsChecksums(bytes: Uint8Array): readonly number[] {
  const covered = bytes.filter((_, index) => !AZURE_DEVOPS_PLACES.some((place) => place === index))
  const sum = crc32(covered)
  return AZURE_DEVOPS_MASKS.map((mask) => (sum ^ mask) >>> 0)
}

/** Certain: Microsoft's own validator drops what fails (sarif-pattern-matcher, AdoPatValidator). The 52-character form. */
export function azureDevopsCrc32(secret: string): CheckResult {
  const bytes = decodeBits(secret.toUpperCase(), BASE32)
  if (bytes?.length !== 32) return refuted('is no Azure DevOps token')
  const written = AZURE_DEVOPS_PLACES.reduce((value, place, index) => value + (bytes[place] ?? 0) * 2 ** (8 * index), 0)
  return azureDevopsChecksums(bytes).includes(written) ? proven(HOLDS) : refuted(BROKEN)
}
