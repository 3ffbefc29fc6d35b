/** Reads real files, also while they change. */
import { execFileSync, spawnSync } from 'node:child_process'
import { appendFileSync, chmodSync, existsSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/base/limits.ts'
import { createFileReader, type FilePart } from '../../src/sources/read-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const canMakePipes = spawnSync('mkfifo', ['--version']).error === undefined

/** The parts of a file, with copies of their bytes. */
function partsOf(file: string, read = createFileReader()): FilePart[] {
  return [...read(file)].map((part) => (part.kind === 'piece' ? { ...part, bytes: Buffer.from(part.bytes) } : part))
}

/** Content longer than what is read whole, in lines that differ. */
function largeContent(): Buffer {
  const content = Buffer.alloc(LIMITS.wholeFileBytes + 12_345, '0123456789abcdefghijklmnopqrstuvwxyz-+ \n')
  for (let at = 0, i = 0; at + 4 < content.length; at += 4000) content.writeUInt32LE(0x80808080 + i++, at)
  return content
}

describe('a small file', () => {
  test('is one piece, whatever was read before', () => {
    const contents = ['', 'a', 'longer', 'x'.repeat(3 * 1024 * 1024), 'short', Buffer.from([0, 255, 254])]
    const folder = temporaryFolder(Object.fromEntries(contents.map((content, i) => [`${i}`, content])))
    const read = createFileReader()
    for (const [i, content] of contents.entries()) {
      const [part, ...others] = partsOf(join(folder, `${i}`), read)
      expect(part?.kind === 'piece' && Buffer.from(content).equals(part.bytes)).toBe(true)
      expect([part?.kind === 'piece' && part.place, others]).toEqual([undefined, []])
    }
  })

  test.skipIf(!existsSync('/proc/self/cmdline'))('may be of size 0 and have content, as those of the kernel', () => {
    const [part] = partsOf('/proc/self/cmdline')
    expect(part?.kind === 'piece' && Buffer.from(part.bytes).includes('node')).toBe(true)
  })

  test('that cannot be read gives a reason in words', () => {
    const folder = temporaryFolder({ file: '' })
    symlinkSync('file', join(folder, 'link'))
    const reasonOf = (name: string) => partsOf(join(folder, name))
    expect(reasonOf('gone')).toEqual([{ kind: 'unread', reason: 'gone before it was read' }])
    expect(reasonOf('file/below')).toEqual([{ kind: 'unread', reason: 'gone before it was read' }])
    expect(reasonOf('.')).toEqual([{ kind: 'unread', reason: 'a folder, not a file' }])
    expect(reasonOf('link')).toEqual([{ kind: 'unread', reason: 'a symbolic link, not a file' }])
    expect(reasonOf('x'.repeat(5000))).toEqual([{ kind: 'unread', reason: 'path too long for the operating system' }])
  })

  // Root may read everything.
  test.skipIf(process.getuid?.() === 0)('that may not be read gives a reason in words', () => {
    const folder = temporaryFolder({ file: 'content' })
    chmodSync(join(folder, 'file'), 0)
    expect(partsOf(join(folder, 'file'))).toEqual([{ kind: 'unread', reason: 'permission denied' }])
  })

  test.skipIf(!canMakePipes)('that has become a pipe or a device does not block', () => {
    const folder = temporaryFolder()
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(partsOf(join(folder, 'pipe'))).toEqual([{ kind: 'unread', reason: 'not a regular file' }])
    expect(partsOf('/dev/zero')).toEqual([{ kind: 'unread', reason: 'not a regular file' }])
  })
})

describe('a large file', () => {
  test('comes in pieces that overlap, and every byte has one owner', () => {
    const content = largeContent()
    const file = join(temporaryFolder({ large: content }), 'large')
    let ownedTo = 0
    let end = 0
    for (const part of createFileReader()(file)) {
      if (part.kind === 'unread' || part.place === undefined) throw new Error('not a piece')
      const { startByte, linesBefore, owned } = part.place
      expect(part.bytes.length).toBeLessThanOrEqual(LIMITS.pieceBytes)
      expect(content.subarray(startByte, startByte + part.bytes.length).equals(part.bytes)).toBe(true)
      expect(startByte === 0 || content[startByte - 1] === 0x0a, 'a piece begins a line').toBe(true)
      expect(linesBefore).toBe(content.subarray(0, startByte).filter((byte) => byte === 0x0a).length)
      expect(startByte + owned.start).toBe(ownedTo)
      expect(startByte === 0 || end - startByte >= LIMITS.pieceOverlapBytes).toBe(true)
      ownedTo = startByte + owned.end
      end = startByte + part.bytes.length
    }
    expect([ownedTo, end]).toEqual([content.length, content.length])
  })

  test('comes in pieces although it has no lines', () => {
    const file = join(temporaryFolder(), 'sparse')
    writeFileSync(file, '')
    truncateSync(file, LIMITS.wholeFileBytes + 1)
    const places = [...createFileReader()(file)].map((part) => part.kind === 'piece' && part.place?.startByte)
    const step = LIMITS.pieceBytes - LIMITS.pieceOverlapBytes
    expect(places).toEqual([0, step, 2 * step, 3 * step, 4 * step])
  })

  test('that becomes shorter or longer while it is read is scanned as far as it was read', () => {
    const file = join(temporaryFolder({ large: largeContent() }), 'large')
    const change = (afterFirst: () => void): [bytes: number, last: FilePart | undefined] => {
      let end = 0
      let last: FilePart | undefined
      for (const part of createFileReader()(file)) {
        if (part.kind === 'piece' && part.place?.startByte === 0) afterFirst()
        if (part.kind === 'piece') end = (part.place?.startByte ?? 0) + part.place!.owned.end
        last = part
      }
      return [end, last]
    }
    const size = LIMITS.wholeFileBytes + 12_345
    expect(change(() => appendFileSync(file, 'more'))).toEqual([
      size,
      { kind: 'unread', reason: 'became longer while it was read: the rest was not scanned' },
    ])
    expect(change(() => truncateSync(file, 20_000_000))).toEqual([
      20_000_000,
      { kind: 'unread', reason: 'became shorter while it was read' },
    ])
  })
})
