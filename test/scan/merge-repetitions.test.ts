import { expect, test } from 'vitest'
import type { Finding } from '../../src/base/finding.ts'
import { mergeRepetitions } from '../../src/scan/merge-repetitions.ts'

const finding = (startByte: number, more: Partial<Finding> = {}): Finding => ({
  id: 'one',
  rule: 'r',
  kind: 'secret',
  title: 't',
  severity: 'high',
  destination: 'repository',
  decision: 'block',
  location: { path: 'x', startLine: 1, startColumn: 1, endLine: 1, endColumn: 2, startByte, endByte: startByte + 1 },
  why: [],
  ...more,
})

const places = (found: readonly Finding[]): unknown =>
  found.map(({ location, alsoAt = [] }) => [location.startByte, ...alsoAt.map((one) => one.startByte)])

const context = (more: object): Partial<Finding> => ({ context: { format: 'x', ...more } })

test('the place that says most stands for all', () => {
  const tool = context({ role: 'tool', tool: 'Read', embeddedPath: 'a.ts' })
  const found = [finding(5, context({ role: 'user' })), finding(9, tool), finding(9), finding(20, tool), finding(30)]
  expect(places(mergeRepetitions(found))).toEqual([[9, 5, 20, 30]])
})

test('what is not the same stays, in order', () => {
  expect(places(mergeRepetitions([finding(1), finding(2, { id: 'two' }), finding(3)]))).toEqual([[1, 3], [2]])
})

test('a value that is read twice, once with its escapes, is told once; secrets of one compressed text are all told', () => {
  const at = (startByte: number, endByte: number, id: string, more: Partial<Finding> = {}): Finding => {
    const { location, ...rest } = finding(startByte, { id, ...more })
    return { ...rest, location: { ...location, endByte } }
  }
  expect(places(mergeRepetitions([at(5, 19, 'longer'), at(5, 17, 'value')]))).toEqual([[5]])
  expect(places(mergeRepetitions([at(5, 90, 'one'), at(5, 90, 'two')]))).toEqual([[5]])
  const gzip = { decoded: ['base64', 'gzip'] }
  expect(places(mergeRepetitions([at(5, 90, 'one', gzip), at(5, 90, 'two', gzip)]))).toEqual([[5], [5]])
})

test('what blocks in one place blocks, and the worst severity stays', () => {
  const merged = mergeRepetitions([
    finding(1, { decision: 'allow', ...context({ embeddedPath: 'a' }) }),
    finding(2, { decision: 'block', severity: 'low' }),
    finding(3, { decision: 'block', severity: 'critical' }),
  ])
  expect(places(merged)).toEqual([[3, 1, 2]])
  expect(merged[0]).toMatchObject({ decision: 'block', severity: 'critical' })
})

test('copies of one file are one where their lines overlap', () => {
  const copy = (at: number, path: string, startLine: number, endLine: number): Finding =>
    finding(at, {
      id: `${at}`,
      kind: 'proprietary',
      provenance: {
        index: 'i',
        repo: 'r',
        path,
        startLine,
        endLine,
        tokens: endLine - startLine,
        lines: 1,
        isRenamed: false,
        strength: 2,
      },
    })
  const found = [copy(1, 'a', 1, 20), copy(2, 'a', 10, 30), copy(3, 'a', 40, 50), copy(4, 'b', 1, 20)]
  expect(places(mergeRepetitions(found))).toEqual([[2, 1], [3], [4]])
})

test('no more places than anybody looks at', () => {
  const [merged] = mergeRepetitions(Array.from({ length: 500 }, (_, at) => finding(at)))
  expect(merged?.alsoAt).toHaveLength(100)
})
