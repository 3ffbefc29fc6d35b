/**
 * Reads a section by place. Small reads go to the disk one by one; once they were many, the section is taken into memory
 * whole, unless it is too large for that. Either way the same bytes come back.
 */
import { createDecipheriv } from 'node:crypto'
import { readSync } from 'node:fs'
import { Failure } from '../base/failure.ts'
import { counterBlock, isEncryptedSection } from './section-sink.ts'
import type { Section, SectionName } from './segment-layout.ts'

/** Reading a page from the disk's cache takes as long as copying so many bytes in one go. */
const READ_COST_BYTES = 16 * 1024
/** Larger sections are never held in memory. */
const LOADED_BYTES_MAX = 256 * 1024 * 1024

export interface SectionSource {
  readonly descriptor: number
  /** For messages. */
  readonly path: string
  readonly cipher: Uint8Array
}

export class SectionReader {
  readonly #source: SectionSource
  readonly #name: SectionName
  readonly #section: Section
  readonly #isEncrypted: boolean
  #whole: Buffer | undefined
  #credit = 0

  constructor(source: SectionSource, name: SectionName, section: Section) {
    this.#source = source
    this.#name = name
    this.#section = section
    this.#isEncrypted = isEncryptedSection(name)
  }

  get bytes(): number {
    return this.#section.bytes
  }

  /** Says that about `reads` reads will come. True where it is cheaper to take the section into memory. */
  expect(reads: number): boolean {
    this.#credit += reads * READ_COST_BYTES
    return this.#credit >= this.bytes && this.bytes <= LOADED_BYTES_MAX
  }

  /** Fills `target`, which is as long as the section. */
  readInto(target: Uint8Array): void {
    this.#fill(target, 0)
    if (this.#isEncrypted) target.set(this.#decrypt(target, 0))
  }

  /** Everything, in memory of its own. */
  all(): Buffer {
    const bytes = this.#pread(0, this.bytes)
    return this.#isEncrypted ? this.#decrypt(bytes, 0) : bytes
  }

  /** @throws {Failure} index-damaged where the section does not reach so far */
  read(at: number, length: number): Buffer {
    if (at < 0 || at + length > this.bytes) throw this.#damaged()
    if (this.#whole === undefined && this.expect(1)) this.#whole = this.all()
    if (this.#whole) return this.#whole.subarray(at, at + length)
    if (!this.#isEncrypted) return this.#pread(at, length)
    const from = at - (at % 16)
    return this.#decrypt(this.#pread(from, at + length - from), from).subarray(at - from)
  }

  #decrypt(bytes: Uint8Array, at: number): Buffer {
    const decipher = createDecipheriv('aes-256-ctr', this.#source.cipher, counterBlock(this.#name, at / 16))
    return decipher.update(bytes)
  }

  #pread(at: number, length: number): Buffer {
    // A buffer of its own, so that views of words on it are aligned.
    const buffer = length > 4096 ? Buffer.allocUnsafeSlow(length) : Buffer.alloc(length)
    this.#fill(buffer, at)
    return buffer
  }

  #fill(target: Uint8Array, at: number): void {
    const start = this.#section.offset + at
    for (let done = 0; done < target.length; ) {
      const count = readSync(this.#source.descriptor, target, done, target.length - done, start + done)
      if (count === 0) throw this.#damaged()
      done += count
    }
  }

  #damaged(): Failure {
    return damagedFailure(this.#source.path, 'it ends too early')
  }
}

export function damagedFailure(path: string, why: string): Failure {
  return new Failure('index-damaged', `the index is damaged: ${why}`, {
    place: { path },
    hint: 'restore it from a copy, or delete the index and register the repositories again',
  })
}
