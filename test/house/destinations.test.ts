/** Every format is listed in rules/destinations.yaml: as heading somewhere, or as neutral. */
import { expect, test } from 'vitest'
import { DESTINATION_FORMATS, NEUTRAL_FORMATS } from '../../src/policy/destinations.generated.ts'
import { CHAT_FORMATS } from '../../src/readers/chats/formats.ts'
import { READERS } from '../../src/readers/index.ts'

test('every reader says where its passages head, or that it knows nothing about it', () => {
  const names = [...READERS, ...CHAT_FORMATS].map(({ name }) => name)
  const listed = new Set([...Object.keys(DESTINATION_FORMATS), ...NEUTRAL_FORMATS])
  expect(names.filter((name) => !listed.has(name))).toEqual([])
})
