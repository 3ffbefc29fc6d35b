import { expect, test } from 'vitest'
import { cleanMessage } from '../../src/sources/message-file.ts'

const MESSAGE = 'a\n#b\n c\n# ------------------------ >8 ------------------------\nd\n'

test.each([
  ['removed', 'cut', 'a\n\n c'],
  ['removed', 'kept', 'a\n\n c\n\nd\n'],
  ['kept', 'cut', 'a\n#b\n c'],
  ['kept', 'kept', MESSAGE],
] as const)('comments %s, below the scissors %s: lines keep their numbers', (comments, scissors, expected) => {
  expect(cleanMessage(MESSAGE, { comment: '#', comments, scissors })).toBe(expected)
})
