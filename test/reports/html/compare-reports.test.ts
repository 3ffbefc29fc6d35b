import { expect, test } from 'vitest'
import { compareReports } from '../../../src/reports/html/compare-reports.ts'
import { sampleFinding, sampleReport } from '../samples.ts'

const at = (id: string, path: string, line = 1) => sampleFinding({ id, path, line })

test('what is in one report alone is new or fixed; other lines and other files change nothing', () => {
  const older = sampleReport([at('kept', 'a.ts', 3), at('moved', 'a.ts'), at('gone', 'b.ts')])
  const newer = sampleReport([at('kept', 'a.ts', 9), at('moved', 'c.ts'), at('came', 'b.ts')])
  const { changes, fixed } = compareReports(older, newer)
  expect(changes).toEqual(['unchanged', 'unchanged', 'new'])
  expect(fixed.map(({ id }) => id)).toEqual(['gone'])
})

test('each place counts: one more of the same is new, one less is fixed', () => {
  const one = sampleReport([at('same', 'a.ts')])
  const two = sampleReport([at('same', 'a.ts'), at('same', 'b.ts')])
  expect(compareReports(one, two)).toEqual({ changes: ['unchanged', 'new'], fixed: [] })
  const back = compareReports(two, one)
  expect(back.changes).toEqual(['unchanged'])
  expect(back.fixed.map(({ location }) => location.path)).toEqual(['b.ts'])
})
