import { describe, expect, test } from 'vitest'
import type { Passage } from '../../../src/base/passage.ts'
import { identityMap } from '../../../src/base/source-map.ts'
import type { Copy } from '../../../src/detect/fingerprint/judge.ts'
import { SessionTraces } from '../../../src/detect/fingerprint/session-copies.ts'

const MANY = 5000

function parts(count: number): Copy[] {
  return Array.from({ length: count }, (_, index) => ({
    file: 1,
    stored: undefined,
    startByte: 10 * index,
    endByte: 10 * index + 10,
    startLine: index,
    endLine: index,
    sourceStartLine: index,
    sourceEndLine: index,
    levels: ['words'],
    keys: 1,
    units: 1,
    strength: 0.1,
    score: 1,
    isPart: true,
  }))
}

function message(): Passage {
  return { bytes: new Uint8Array(10 * MANY), context: { format: 'claude-code', session: 'a' }, map: identityMap() }
}

describe('session traces', () => {
  test('one message that is registered code all over is read whole: nothing of it needs to be put together', () => {
    expect(new SessionTraces().add(message(), parts(MANY))).toBe(true)
  })

  test('parts of a second message that find no room are said', () => {
    const traces = new SessionTraces()
    traces.add(message(), parts(MANY))
    expect(traces.add(message(), parts(1))).toBe(false)
  })
})
