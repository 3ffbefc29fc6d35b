/** Opens archives that are made here, whole ones, broken ones and hostile ones. */
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/base/limits.ts'
import type { Blob } from '../../src/base/passage.ts'
import { archiveKind } from '../../src/sources/archive-kind.ts'
import { openArchive } from '../../src/sources/archives.ts'
import { tar, tarEntry, zip } from './write-archives.ts'

interface Opened {
  /** Path behind that of the archive → text. */
  readonly texts: Record<string, string>
  readonly skipped: Record<string, string>
  readonly blobs: Blob[]
}

async function open(bytes: Uint8Array, path = 'x'): Promise<Opened> {
  const opened: Opened = { texts: {}, skipped: {}, blobs: [] }
  for await (const item of openArchive({ bytes, origin: { path } })) {
    if (item.kind === 'skipped') opened.skipped[item.skipped.path] = item.skipped.reason
    else {
      opened.blobs.push(item.blob)
      opened.texts[item.blob.origin.path] = Buffer.from(item.blob.bytes).toString()
    }
  }
  return opened
}

const TWO = [
  { name: 'a.txt', content: 'first' },
  { name: 'dir/b.txt', content: 'second'.repeat(100) },
]
const OPENED = { 'x!a.txt': 'first', 'x!dir/b.txt': 'second'.repeat(100) }
const BROKEN = 'the archive is broken: its bytes were scanned as they are'
const CUT_OFF = 'cut off: the archive ends before it does'

/** Opens to these texts, and is said to be broken, and its bytes are there to be scanned. */
async function expectBroken(bytes: Uint8Array, texts: Record<string, string>): Promise<void> {
  const opened = await open(bytes)
  expect(opened.texts).toEqual({ ...texts, x: Buffer.from(bytes).toString() })
  expect(opened.skipped).toEqual({ x: BROKEN })
  expect(opened.blobs.at(-1)?.bytes).toEqual(bytes)
}

describe('the kind of an archive', () => {
  test.each([
    ['zip', zip(TWO)],
    ['zip', zip([])],
    ['zip', Buffer.concat([Buffer.from('#!/bin/sh\n'), zip(TWO)])],
    ['tar', tar(TWO)],
    ['gzip', gzipSync('text')],
    [undefined, Buffer.from('PK, or so it begins')],
    [undefined, Buffer.from([0x1f, 0x8b])],
    [undefined, Buffer.alloc(0)],
    [undefined, Buffer.alloc(2000, 'ustar')],
  ])('is %s by its content', (kind, bytes) => {
    expect(archiveKind(bytes)).toBe(kind)
  })
})

describe('a zip file', () => {
  test.each([
    ['deflated', zip(TWO)],
    ['stored', zip(TWO.map((file) => ({ ...file, method: 0 })))],
    ['streamed', zip(TWO.map((file) => ({ ...file, isStreamed: true })))],
    [
      'with sizes of 64 bits',
      zip(
        TWO.map((file) => ({ ...file, isWide: true })),
        { isWide: true },
      ),
    ],
    ['with folders', zip([{ name: 'dir/', content: '', method: 0 }, ...TWO])],
  ])('gives its entries: %s', async (_how, bytes) => {
    expect(await open(bytes)).toMatchObject({ texts: OPENED, skipped: {} })
  })

  test('says where its entries came from', async () => {
    const origin = { path: 'lib/x.jar', commit: 'c0ffee', addedLines: [{ first: 1, last: 2 }] }
    for await (const item of openArchive({ bytes: zip([{ name: 'a', content: 'b' }]), origin }))
      expect(item.kind === 'blob' && item.blob.origin).toEqual({
        path: 'lib/x.jar!a',
        commit: 'c0ffee',
        archive: ['lib/x.jar'],
      })
  })

  test('may have anything before or after it', async () => {
    const before = await open(Buffer.concat([Buffer.from('#!/bin/sh\n'), zip(TWO)]))
    expect(before).toMatchObject({ texts: { ...OPENED, x: '#!/bin/sh\n' }, skipped: {} })
    const after = await open(Buffer.concat([zip(TWO, { comment: 'a comment' }), Buffer.from(' and more')]))
    expect(after).toMatchObject({ texts: { ...OPENED, 'x!<after the archive>': 'a comment and more' }, skipped: {} })
  })

  test('may be one of two in a file', async () => {
    const { texts } = await open(Buffer.concat([zip([{ name: 'hidden', content: 'in front' }]), zip(TWO)]))
    expect(texts).toEqual({ ...OPENED, 'x!<before the archive>!hidden': 'in front' })
  })

  test('gives the entries that can be opened, and says the others', async () => {
    const { texts, skipped } = await open(
      zip([
        { name: 'locked', content: 'x', flags: 1 },
        { name: 'squeezed', content: 'x', method: 14 },
        { name: 'garbage', content: Buffer.alloc(50, 0xff), method: 0 },
        ...TWO,
      ]),
    )
    expect(texts).toMatchObject(OPENED)
    expect(skipped).toEqual({ 'x!locked': 'encrypted', 'x!squeezed': 'compression method 14 is not known' })
  })

  test('that is cut off, or whose directory is broken, is scanned as it is', async () => {
    const bytes = zip([...TWO, { name: 'c', content: 'third' }])
    const directory = bytes.indexOf('PK\x01\x02')
    await expectBroken(bytes.subarray(0, directory), {})
    await expectBroken(bytes.subarray(0, directory - 3), {})
    await expectBroken(bytes.subarray(0, -1), {})
    const wrong = Buffer.from(bytes)
    wrong.writeUInt32LE(7, bytes.length - 6)
    await expectBroken(wrong, {})
  })

  test('with a broken record gives the other entries, and is scanned as it is besides', async () => {
    const central = zip(TWO)
    central.fill(0, central.lastIndexOf('PK\x01\x02'), central.lastIndexOf('PK\x01\x02') + 4)
    await expectBroken(central, { 'x!a.txt': 'first' })
    const local = zip(TWO)
    local[0] = 0
    await expectBroken(local, { 'x!dir/b.txt': 'second'.repeat(100) })
    const overlong = zip(TWO)
    overlong.writeUInt32LE(1_000_000, overlong.indexOf('PK\x01\x02') + 20)
    await expectBroken(overlong, { 'x!dir/b.txt': 'second'.repeat(100) })
  })

  test('with more entries than it counts is scanned as it is besides', async () => {
    const bytes = zip(TWO)
    bytes.writeUInt16LE(1, bytes.length - 12)
    await expectBroken(bytes, { 'x!a.txt': 'first' })
  })

  test('with broken data gives what stands before', async () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `line ${i * 7919}`).join('\n')
    const bytes = zip([{ name: 'long', content: text }])
    bytes.fill(0xff, bytes.length - 20_000, bytes.length - 15_000)
    const { texts, skipped } = await open(bytes)
    expect(texts['x!long']?.slice(0, text.length / 4)).toBe(text.slice(0, text.length / 4))
    expect(skipped).toEqual({ 'x!long': 'the data is broken: what stands before was scanned' })
  })

  test('that is none is handed on as it is', async () => {
    const text = 'PK\x03\x04 is how zip files begin, and this is a text about them'
    expect(await open(Buffer.from(text))).toMatchObject({ texts: { x: text } })
  })
})

describe('names of entries', () => {
  test.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/absolute/./name', 'absolute/name'],
    ['back\\slashes\\..\\too', 'back/slashes/too'],
    ['nul\0\x1b[2Jescape', 'nul\ufffd\ufffd[2Jescape'],
    ['right\u202etxt.exe', 'right\ufffdtxt.exe'],
    ['..', 'unnamed'],
    ['ümläut', 'ümläut'],
    ['n'.repeat(60_000), 'n'.repeat(LIMITS.archiveNameLength)],
  ])('are labels, safe to be shown: case %#', async (name, label) => {
    const { texts, skipped } = await open(zip([{ name, content: 'content' }]))
    expect([texts, skipped]).toEqual([{ [`x!${label}`]: 'content' }, {}])
  })

  test('in no known encoding are shown all the same', async () => {
    const { texts } = await open(zip([{ name: Buffer.from('caf\xe9', 'latin1'), content: 'content' }]))
    expect(texts).toEqual({ 'x!café': 'content' })
  })
})

describe('a tar archive', () => {
  test('gives its entries', async () => {
    const files = [{ name: 'dir/', content: '', type: '5' }, { name: 'link', content: '', type: '2' }, ...TWO]
    expect(await open(tar(files))).toMatchObject({ texts: OPENED, skipped: {} })
    expect((await open(tar([{ name: 'b', prefix: 'far/away', content: 'x' }]))).texts).toEqual({ 'x!far/away/b': 'x' })
  })

  test('may say long names in either way', async () => {
    const long = 'n/'.repeat(150)
    const pax = `${' path='.length + long.length + 2 + 3} path=${long}x\n`
    const files = [
      { name: 'PaxHeader', type: 'x', content: `9 a=beta\n${pax}` },
      { name: 'short', content: 'pax' },
      { name: '././@LongLink', type: 'L', content: `${long}y\0` },
      { name: 'short', content: 'gnu' },
      { name: 'short', content: 'neither' },
    ]
    expect((await open(tar(files))).texts).toEqual({
      [`x!${long}x`]: 'pax',
      [`x!${long}y`]: 'gnu',
      'x!short': 'neither',
    })
  })

  test('with a broken header gives what stands before, and is scanned as it is besides', async () => {
    const bytes = Buffer.concat([tarEntry({ name: 'a', content: '1' }), tar(TWO)])
    bytes[1024 + 5] = 1
    await expectBroken(bytes, { 'x!a': '1' })
    const numberless = tar([...TWO.slice(0, 1), { name: 'b', content: '2' }])
    // The first bit says that the size is a binary number, the others that it is none.
    numberless[1024 + 124] = 0xb0
    const sum = Number.parseInt(numberless.toString('latin1', 1024 + 148, 1024 + 154), 8) + 0x80
    numberless.write(sum.toString(8).padStart(6, '0'), 1024 + 148)
    await expectBroken(numberless, { 'x!a.txt': 'first' })
  })

  test('may state a size for folders', async () => {
    const bytes = tar([{ name: 'dir', content: '', type: '5', size: 4096 }, ...TWO])
    expect(await open(bytes)).toMatchObject({ texts: OPENED, skipped: {} })
  })

  test('is not read on where a header takes more than entries do', async () => {
    const fields = Array.from({ length: LIMITS.archiveHeaderFields + 1 }, (_, i) => `12 a${1000 + i}=bc\n`).join('')
    const pax = { name: 'PaxHeader', type: 'x', content: fields }
    await expectBroken(tar([{ name: 'a', content: '1' }, pax, ...TWO]), { 'x!a': '1' })
    const long = { name: '././@LongLink', type: 'L', content: 'n'.repeat(2 * LIMITS.archiveHeaderBytes) }
    const { texts, skipped } = await open(gzipSync(tar([{ name: 'a', content: '1' }, long, ...TWO])))
    expect(texts).toEqual({ 'x!a': '1' })
    expect(skipped).toEqual({ x: 'the data is broken: what stands before was scanned' })
  })

  test('that is cut off gives what is there', async () => {
    const bytes = tar([...TWO, { name: 'long', content: 'text'.repeat(1000) }])
    const { texts, skipped } = await open(bytes.subarray(0, 512 * 5 + 1500))
    expect(texts).toEqual({ ...OPENED, 'x!long': 'text'.repeat((1500 - 512) / 4) })
    expect(skipped).toEqual({ 'x!long': CUT_OFF })
  })

  test('may say sizes that are not true', async () => {
    const sizes = [Number.MAX_SAFE_INTEGER / 2 ** 21, 8 ** 11 - 1, 3]
    for (const size of sizes.map(Math.floor)) {
      const { blobs } = await open(tar([{ name: 'a', content: 'content', size }]))
      expect(Buffer.from(blobs[0]?.bytes ?? []).toString()).toMatch(/^con/)
    }
  })

  test('without entries is handed on as it is', async () => {
    const { blobs } = await open(tar([{ name: 'link', content: '', type: '2' }]))
    expect(blobs.map((blob) => [blob.origin, blob.bytes.length])).toEqual([[{ path: 'x' }, 512 + 1024]])
  })
})

describe('gzip', () => {
  test('of a file gives the file, named without its ending', async () => {
    expect((await open(gzipSync('text'), 'logs/old.log.gz')).texts).toEqual({ 'logs/old.log.gz!old.log': 'text' })
    expect((await open(gzipSync('text'), 'backup')).texts).toEqual({ 'backup!backup': 'text' })
    expect((await open(Buffer.concat([gzipSync('two '), gzipSync('parts')]))).texts).toEqual({ 'x!x': 'two parts' })
  })

  test('of a tar archive gives its entries', async () => {
    expect(await open(gzipSync(tar(TWO)))).toMatchObject({ texts: OPENED, skipped: {} })
  })

  test('of a tar archive streams, however large it is', async () => {
    const piece = Buffer.alloc(3_000_000, 'some text, which does not matter\n')
    const files = Array.from({ length: 23 }, (_, i) => ({ name: `${i}`, content: piece }))
    // Stored, so that the ratio is not what stops it.
    const { blobs, skipped } = await open(gzipSync(tar(files), { level: 0 }))
    expect(blobs.map((blob) => blob.bytes.length)).toEqual(files.map(() => piece.length))
    expect(skipped).toEqual({})
  })

  test('that is cut off gives what is there', async () => {
    const text = Array.from({ length: 2000 }, (_, i) => `line ${i * 7919}`).join('\n')
    const packed = gzipSync(text)
    const { texts, skipped } = await open(packed.subarray(0, packed.length - 1000))
    expect(text.startsWith(texts['x!x'] ?? 'nothing')).toBe(true)
    expect(texts['x!x']?.length).toBeGreaterThan(text.length / 2)
    expect(skipped).toEqual({ 'x!x': 'cut off: what is there was scanned' })

    const archive = gzipSync(tar([...TWO, { name: 'long', content: text }]))
    const opened = await open(archive.subarray(0, archive.length - 1000))
    expect(opened.texts).toMatchObject(OPENED)
    expect(opened.texts['x!long']?.length).toBeGreaterThan(text.length / 2)
    expect(opened.skipped).toEqual({ 'x!long': CUT_OFF, x: 'cut off: what is there was scanned' })
  })
})

describe('archives in archives', () => {
  const nest = (levels: number, inner: Buffer): Buffer =>
    levels === 0 ? inner : zip([{ name: `${levels}.zip`, content: nest(levels - 1, inner) }])

  test('are opened, whatever their kinds', async () => {
    const bytes = zip([{ name: 'a.tgz', content: gzipSync(tar([{ name: 'b.jar', content: zip(TWO) }])) }])
    const { blobs } = await open(bytes, 'x.zip')
    expect(blobs.map((blob) => [blob.origin.path, blob.origin.archive])).toEqual(
      ['a.txt', 'dir/b.txt'].map((name) => [
        `x.zip!a.tgz!b.jar!${name}`,
        ['x.zip', 'x.zip!a.tgz', 'x.zip!a.tgz!b.jar'],
      ]),
    )
  })

  test('are opened so deep and no deeper, and that is said', async () => {
    const deepest = nest(LIMITS.archiveDepth - 1, zip(TWO))
    expect(Object.values((await open(deepest)).texts)).toEqual(Object.values(OPENED))
    const { blobs, skipped } = await open(nest(LIMITS.archiveDepth, zip(TWO)))
    expect(blobs.map((blob) => archiveKind(blob.bytes))).toEqual(['zip'])
    expect(Object.values(skipped)).toEqual([`archives in archives are opened ${LIMITS.archiveDepth} deep`])
  })
})

describe('bombs', () => {
  const zeros = Buffer.alloc(20 * 1024 * 1024)

  test('are scanned as far as their size allows', async () => {
    const most = LIMITS.archiveRatioFreeBytes
    for (const bytes of [
      zip([{ name: 'a', content: zeros.subarray(0, 4 * most) }]),
      gzipSync(zeros.subarray(0, 4 * most)),
    ]) {
      const { blobs, skipped } = await open(bytes)
      expect(blobs.map((blob) => blob.bytes.length)).toEqual([most])
      expect(Object.values(skipped)).toContain(`too large when unpacked: the first ${most} bytes were scanned`)
    }
  })

  test('are stopped when they are many: they share what the outermost archive is allowed', async () => {
    const bomb = zip([{ name: 'a', content: zeros.subarray(0, LIMITS.archiveRatioFreeBytes) }])
    const many = zip(Array.from({ length: 100 }, (_, i) => ({ name: `${i}.zip`, content: bomb, method: 0 })))
    const { blobs, skipped } = await open(many)
    const total = blobs.reduce((sum, blob) => sum + blob.bytes.length, 0)
    expect(total).toBeLessThanOrEqual(many.length * LIMITS.archiveRatio)
    expect(skipped.x).toBe('unpacks to more than its size allows: the rest was not opened')
  })

  test('are stopped when their entries overlap', async () => {
    // Every record of the directory names the first entry.
    const files = Array.from({ length: 500 }, (_, i) => ({ name: `${i}`, content: i === 0 ? zeros : '' }))
    const bytes = zip(files)
    const first = bytes.indexOf('PK\x01\x02')
    for (let at = first; bytes.readUInt32LE(at) === 0x02014b50; at += 46 + bytes.readUInt16LE(at + 28)) {
      bytes.copy(bytes, at + 20, first + 20, first + 28)
      bytes.writeUInt32LE(0, at + 42)
    }
    const { blobs, skipped } = await open(bytes)
    expect(blobs.length).toBeLessThan(100)
    expect(skipped.x).toBe('unpacks to more than its size allows: the rest was not opened')
  })

  test('in a tar stream are stopped', async () => {
    const { blobs, skipped } = await open(
      gzipSync(tar(Array.from({ length: 5 }, (_, i) => ({ name: `${i}`, content: zeros })))),
    )
    expect(blobs.reduce((sum, blob) => sum + blob.bytes.length, 0)).toBeLessThan(40 * 1024 * 1024)
    expect(skipped.x).toBe('unpacks to more than its size allows: the rest was not opened')
  })

  test('of entries are stopped', async () => {
    const files = Array.from({ length: LIMITS.archiveEntries + 5 }, () => ({ name: 'e', content: 'x', method: 0 }))
    const { blobs, skipped } = await open(zip(files, { isWide: true }))
    expect(blobs.length).toBe(LIMITS.archiveEntries)
    expect(skipped).toEqual({ x: `more than ${LIMITS.archiveEntries} entries: the rest was not opened` })
  })
})

describe('any bytes', () => {
  const inner = zip([{ name: 'inner', content: 'x'.repeat(300) }])
  const archives = [
    zip([...TWO, { name: 'in.zip', content: inner }, { name: 's', content: 'stored', method: 0 }], { comment: 'c' }),
    zip(
      TWO.map((file) => ({ ...file, isWide: true })),
      { isWide: true },
    ),
    tar([...TWO, { name: 'P', type: 'x', content: '12 path=abc\n' }, { name: 'S', type: 'S', content: 'sparse' }]),
    gzipSync(tar([...TWO, { name: 'in.gz', content: gzipSync(inner) }])),
    gzipSync('plain text '.repeat(20)),
  ]
  const change = fc.tuple(fc.nat(), fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 4 }), fc.constant(undefined)))

  test('are opened without a crash, and something always comes of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...archives), fc.array(change, { maxLength: 6 }), async (archive, changes) => {
        let bytes = Buffer.from(archive)
        for (const [at, put] of changes) {
          if (put === undefined) bytes = bytes.subarray(0, 1 + (at % bytes.length))
          else bytes.set(put.subarray(0, bytes.length - (at % bytes.length)), at % bytes.length)
        }
        if (archiveKind(bytes) === undefined) return
        const { blobs, skipped } = await open(bytes)
        expect(blobs.length + Object.keys(skipped).length).toBeGreaterThan(0)
        for (const reason of Object.values(skipped)) expect(reason).toMatch(/^[a-z0-9]/)
      }),
      { numRuns: 300 },
    )
  })
})
