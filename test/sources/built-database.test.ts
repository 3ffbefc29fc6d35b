/** The built library opens databases, too: it has SQLite beside it. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type * as Library from '../../src/index.ts'
import { plant } from '../support/planted.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { database } from './write-databases.ts'

test('finds what a value of a database holds', async () => {
  const built: typeof Library = await import(pathToFileURL(resolve('dist/index.js')).href)
  const bytes = await database(
    'CREATE TABLE ItemTable (key TEXT, value BLOB)',
    `INSERT INTO ItemTable VALUES ('k', 'token = ${plant(1)}')`,
  )
  const cwd = temporaryFolder({ 'state.vscdb': bytes })
  const source = built.directorySource({ paths: ['.'], cwd, ignoreFiles: false })
  const findings: string[] = []
  for await (const { location } of built.scan(source)) findings.push(location.path)
  expect(findings).toEqual(['state.vscdb!ItemTable/k'])
})
