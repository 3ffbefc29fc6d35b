/** Fakes of Microsoft's identifiable keys. */

import {
  AZURE_DEVOPS_PLACES,
  AZURE_SEEDS,
  azureCaskChecksums,
  azureChecksum,
  azureDevopsChecksums,
  azureSignatureAt,
  entraChecksum,
} from '../checks/azure-keys.ts'
import { BASE32, BASE64, BASE64_URL, decodeBits, encodeBits } from '../checks/bytes.ts'
import type { Random } from './random.ts'
import { ALNUM } from './runs.ts'

/** `64:+ASt`: so many bytes with that signature; a third part names the seed, else it is the signature's first. */
export function azureKey(argument: string, random: Random): string {
  const [size = '', signature = '', named] = argument.split(':')
  const seed = named ?? AZURE_SEEDS[signature]?.[0]
  if (seed === undefined)
    throw new Error(`"${signature}" is no Azure signature: write one of ${Object.keys(AZURE_SEEDS).join(' ')}`)
  const length = Number(size)
  const at = azureSignatureAt(length)
  for (;;) {
    const bytes = keyBytes(random.text(signature === 'AzSe' ? ALNUM : BASE64, at) + signature, length)
    bytes.set(azureChecksum(bytes.subarray(0, -4), seed), length - 4)
    const text = encodeBits(bytes, signature === 'AzFu' ? BASE64_URL : BASE64)
    if (signature !== 'AzSe' || !/[+/]/.test(text)) return text.padEnd(Math.ceil(text.length / 4) * 4, '=')
  }
}

/** The bytes that begin with this base64; the bits between it and the checksum are zero. */
function keyBytes(start: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  bytes.set(decodeBits(`${start}AA`, BASE64)?.subarray(0, length - 4) ?? [])
  return bytes
}

/** `ACOG`, or with the four characters that the provider reserves before it: `AAABACOG`. */
export function azureCask(argument: string, random: Random): string {
  const signature = (argument || 'AZDO').padStart(8, 'A')
  const date = random.pick(['AK', 'BA', 'BF', 'BL', 'CC'])
  const covered = `${random.text(ALNUM, 52)}JQQJ99${date}AC${random.text(ALNUM, 10)}${signature}`
  return covered + (azureCaskChecksums(covered)[0] ?? '').slice(0, 4)
}

export function entraSecret(_: string, random: Random): string {
  const body = `${random.text(ALNUM, 3)}8Q~${random.text(`${ALNUM}._~-`, 31)}`
  return body + entraChecksum(body)
}

/** The 52-character form of a user. */
export function azureDevopsPat(_: string, random: Random): string {
  for (;;) {
    const bytes = random.bytes(32)
    const [checksum = 0] = azureDevopsChecksums(bytes)
    for (const [index, place] of AZURE_DEVOPS_PLACES.entries()) bytes[place] = checksum >>> (8 * index)
    const text = encodeBits(bytes, BASE32).toLowerCase()
    if (/\d.*\d/.test(text)) return text
  }
}
