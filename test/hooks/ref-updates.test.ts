import { expect, test } from 'vitest'
import { parsePushLines, parseReceiveLines, parseUpdateArguments } from '../../src/hooks/ref-updates.ts'

const [A, B, ZEROS] = ['a', 'b', '0'].map((digit) => digit.repeat(40)) as [string, string, string]

test('a push: the remote side is what counts', () => {
  expect(parsePushLines(`refs/heads/x ${A} refs/heads/y ${B}\n`)).toEqual([
    { ref: 'refs/heads/y', oldOid: B, newOid: A },
  ])
})

test('the local side may be anything that the user typed', () => {
  expect(parsePushLines(`HEAD@{1 day ago} ${A} refs/heads/y ${ZEROS}\n\n`)).toEqual([
    { ref: 'refs/heads/y', oldOid: undefined, newOid: A },
  ])
})

test('a deletion brings nothing', () => {
  expect(parsePushLines(`(delete) ${ZEROS} refs/heads/y ${B}`)).toEqual([
    { ref: 'refs/heads/y', oldOid: B, newOid: undefined },
  ])
})

test('what a server is told', () => {
  const expected = [{ ref: 'refs/heads/y', oldOid: A, newOid: B }]
  expect(parseReceiveLines(`${A} ${B} refs/heads/y\n`)).toEqual(expected)
  expect(parseUpdateArguments(['refs/heads/y', A, B])).toEqual(expected)
  expect(parseReceiveLines(`${'c'.repeat(64)} ${'0'.repeat(64)} refs/tags/t`)).toEqual([
    { ref: 'refs/tags/t', oldOid: 'c'.repeat(64), newOid: undefined },
  ])
})

test.each(['x', `${A} ${B}`, `${A} ${B}0 refs/heads/y`, `${A} ${B} refs/heads/y more`])('%j is refused', (line) => {
  expect(() => parseReceiveLines(line)).toThrow(/is not what git tells this hook/)
})

test.each([[[]], [['refs/heads/x']]])('arguments %j are refused', (args) => {
  expect(() => parseUpdateArguments(args)).toThrow(/is not what git tells this hook/)
})
