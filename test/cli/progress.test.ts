/** The line that says how far a long scan is. */
import { expect, test } from 'vitest'
import { progressText } from '../../src/cli/progress.ts'

test('a scan of files says what was done', () => {
  const text = progressText({ blobs: 120, bytes: 50e6, findings: 3 }, 2)
  expect(text).toBe('120 files · 50 MB · 25 MB/s · 3 findings')
})

test('an audit of a history also says what is left, once that can be told', () => {
  const progress = { blobs: 9000, bytes: 300e6, findings: 0 }
  expect(progressText({ ...progress, share: 0.01 }, 3)).toBe('9000 objects · 300 MB · 100 MB/s · 0 findings')
  expect(progressText({ ...progress, share: 0.25 }, 3)).toMatch(/ · 9 s left$/)
  expect(progressText({ ...progress, share: 0.01 * 10 }, 20)).toMatch(/ · 3 min 0 s left$/)
})
