/** Every format is listed in rules/destinations.yaml: as heading somewhere, or as neutral. */
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { DESTINATION_FORMATS, NEUTRAL_FORMATS } from '../../src/policy/destinations.generated.ts'
import { sourceFiles } from '../support/source-files.ts'

test('every reader says where its passages head, or that it knows nothing about it', async () => {
  const modules = await Promise.all(sourceFiles('src/readers', '.ts').map(({ path }) => import(resolve(path))))
  const exported = modules.flatMap((module) => Object.values(module)) as unknown[]
  const names = exported.flatMap((one) =>
    typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string' ? one.name : [],
  )
  expect(names).toContain('claude-code')
  const listed = new Set([...Object.keys(DESTINATION_FORMATS), ...NEUTRAL_FORMATS])
  expect(names.filter((name) => !listed.has(name))).toEqual([])
})
