/** Writes one section of a file from front to back: buffered, encrypted where it must be, and authenticated. */
import { type Cipher, createCipheriv, createHmac, type Hmac } from 'node:crypto'
import { writeSync } from 'node:fs'
import type { Section, SectionName } from './segment-layout.ts'

export interface SectionPlace {
  readonly descriptor: number
  readonly offset: number
  readonly name: SectionName
}

/** Keys of one segment. */
export interface SegmentSecrets {
  readonly mac: Uint8Array
  readonly cipher: Uint8Array
}

const BUFFER_BYTES = 128 * 1024

export class SectionSink {
  readonly #place: SectionPlace
  readonly #mac: Hmac
  readonly #cipher: Cipher | undefined
  readonly #buffer = Buffer.allocUnsafe(BUFFER_BYTES)
  #used = 0
  #written = 0

  constructor(place: SectionPlace, secrets: SegmentSecrets) {
    this.#place = place
    this.#mac = createHmac('sha256', secrets.mac).update(place.name)
    this.#cipher = isEncrypted(place.name)
      ? createCipheriv('aes-256-ctr', secrets.cipher, counterBlock(place.name, 0))
      : undefined
  }

  /** Bytes so far. */
  get bytes(): number {
    return this.#written + this.#used
  }

  write(bytes: Uint8Array): void {
    if (bytes.length > BUFFER_BYTES) {
      for (let at = 0; at < bytes.length; at += BUFFER_BYTES) this.write(bytes.subarray(at, at + BUFFER_BYTES))
      return
    }
    if (this.#used + bytes.length > BUFFER_BYTES) this.#flush()
    this.#buffer.set(bytes, this.#used)
    this.#used += bytes.length
  }

  /** The lower `length` bytes of a number, the least significant first. */
  writeNumber(value: number, length: number): void {
    if (this.#used + length > BUFFER_BYTES) this.#flush()
    // Bits are shifted in numbers of 32.
    let rest = value >>> 0
    for (let index = 0; index < length; index++) {
      if (index === 4) rest = Math.floor(value / 0x1_0000_0000)
      this.#buffer[this.#used++] = rest & 0xff
      rest >>>= 8
    }
  }

  end(): Section {
    this.#flush()
    return { offset: this.#place.offset, bytes: this.#written, mac: this.#mac.digest('hex').slice(0, 32) }
  }

  #flush(): void {
    if (this.#used === 0) return
    let bytes: Uint8Array = this.#buffer.subarray(0, this.#used)
    if (this.#cipher) bytes = this.#cipher.update(bytes)
    this.#mac.update(bytes)
    writeFully(this.#place.descriptor, bytes, this.#place.offset + this.#written)
    this.#written += this.#used
    this.#used = 0
  }
}

export function writeFully(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done)
}

/** Fingerprints are pseudo-random already; names have their own encryption. */
function isEncrypted(name: SectionName): boolean {
  return name === 'files' || /\.(?:ordinals|blocks|deltas)$/.test(name)
}

const counterPrefixes = new Map<SectionName, Buffer>()

/** Where the key stream of a section stands at a byte that is a multiple of 16: its name, then the number of the block. */
export function counterBlock(name: SectionName, block: number): Buffer {
  let prefix = counterPrefixes.get(name)
  if (prefix === undefined) {
    prefix = createHmac('sha256', 'codemoat/section').update(name).digest().subarray(0, 8)
    counterPrefixes.set(name, prefix)
  }
  const counter = Buffer.alloc(16)
  prefix.copy(counter)
  counter.writeUInt32BE(Math.floor(block / 0x1_0000_0000), 8)
  counter.writeUInt32BE(block >>> 0, 12)
  return counter
}

export { isEncrypted as isEncryptedSection }
