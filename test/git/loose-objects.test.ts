import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { looseObjectsFolder, readLooseObject } from '../../src/git/loose-objects.ts'
import { createRepository } from '../support/temporary-repository.ts'

const BYTES_MAX = 1000

/** A repository with one object, and where that is. */
function withObject(content: string): { folder: string; oid: string; file: string } {
  const repository = createRepository()
  repository.write('a', content)
  repository.git('add', 'a')
  const oid = repository.git('rev-parse', ':a').trim()
  const folder = looseObjectsFolder(repository.folder, repository.folder, {})
  const file = join(folder, oid.slice(0, 2), oid.slice(2))
  chmodSync(file, 0o644)
  return { folder, oid, file }
}

describe('loose objects', () => {
  test.each(['', 'text\n', '\0\xff'.repeat(100), 'x'.repeat(BYTES_MAX)])('are read as git wrote them', (content) => {
    const { folder, oid } = withObject(content)
    const object = readLooseObject(folder, oid, BYTES_MAX)
    expect(object?.type).toBe('blob')
    expect(Buffer.from(object?.bytes ?? []).toString('utf8')).toBe(content)
  })

  test('that are not there, or longer than asked for, are left to git', () => {
    const { folder, oid } = withObject('x'.repeat(BYTES_MAX + 100))
    expect(readLooseObject(folder, oid, BYTES_MAX)).toBeUndefined()
    expect(readLooseObject(folder, '0'.repeat(40), BYTES_MAX)).toBeUndefined()
    expect(readLooseObject(join(folder, 'nowhere'), oid, BYTES_MAX)).toBeUndefined()
  })

  test.each([
    ['cut off', (kept: Buffer) => kept.subarray(0, kept.length - 6)],
    ['no zlib data', () => Buffer.from('blob 4\0text')],
    ['longer than they say', () => deflateSync('blob 3\0text')],
    ['shorter than they say', () => deflateSync('blob 5\0text')],
    ['without a header', () => deflateSync('text')],
    ['empty', () => Buffer.alloc(0)],
  ])('that are %s are left to git', (_, spoil) => {
    const { folder, oid, file } = withObject('text')
    writeFileSync(file, spoil(readFileSync(file)))
    expect(readLooseObject(folder, oid, BYTES_MAX)).toBeUndefined()
  })

  test('are looked for where the environment says that they are', () => {
    expect(looseObjectsFolder('/w', '/w/sub', { GIT_DIR: '../.git' })).toBe(join('/w', '.git', 'objects'))
    expect(looseObjectsFolder('/w', '/w', { GIT_DIR: '/r/.git/worktrees/w', GIT_COMMON_DIR: '/r/.git' })).toBe(
      '/r/.git/objects',
    )
    expect(looseObjectsFolder('/w', '/w', { GIT_OBJECT_DIRECTORY: '/o' })).toBe('/o')
  })
})
