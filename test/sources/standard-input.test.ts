/** Reads streams as the process's standard input is one. */
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/base/limits.ts'
import type { SourceItem } from '../../src/sources/source.ts'
import { standardInputSource } from '../../src/sources/standard-input.ts'

async function itemsOf(chunks: AsyncIterable<Uint8Array>): Promise<SourceItem[]> {
  const items: SourceItem[] = []
  for await (const item of standardInputSource(chunks).items()) items.push(item)
  return items
}

async function* stream(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

describe('standard input', () => {
  test('is one blob, any bytes', async () => {
    const blob = (...bytes: number[]) => ({
      kind: 'blob',
      blob: { bytes: Buffer.from(bytes), origin: { path: '<stdin>' } },
    })
    expect(await itemsOf(stream(Buffer.from([0, 255]), Buffer.from([10])))).toEqual([blob(0, 255, 10)])
    expect(await itemsOf(stream())).toEqual([blob()])
  })

  test('comes in pieces where it is large, like a file', async () => {
    const chunk = Buffer.alloc(1_000_000, 'some text in lines\n')
    const count = Math.ceil(LIMITS.wholeFileBytes / chunk.length) + 20
    let owned = 0
    let end = 0
    for (const item of await itemsOf(stream(...Array.from({ length: count }, () => chunk)))) {
      if (item.kind !== 'blob' || item.place === undefined) throw new Error('not a piece')
      const { startByte, linesBefore } = item.place
      expect(item.blob.bytes.length).toBeLessThanOrEqual(LIMITS.pieceBytes)
      expect(startByte + item.place.owned.start).toBe(owned)
      owned = startByte + item.place.owned.end
      end = startByte + item.blob.bytes.length
      const wholeChunks = Math.floor(startByte / chunk.length)
      const linesOf = (bytes: number) => Math.floor(bytes / 'some text in lines\n'.length)
      expect(linesBefore).toBe(wholeChunks * linesOf(chunk.length) + linesOf(startByte % chunk.length))
    }
    expect([owned, end]).toEqual([count * chunk.length, count * chunk.length])
  })

  test('that fails is scanned as far as it was read', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('read')
      throw Object.assign(new Error('i/o error'), { code: 'EIO' })
    }
    expect(await itemsOf(failing())).toEqual([
      { kind: 'blob', blob: { bytes: Buffer.from('read'), origin: { path: '<stdin>' } } },
      { kind: 'skipped', skipped: { path: '<stdin>', reason: 'the disk could not read it' } },
    ])
  })
})
