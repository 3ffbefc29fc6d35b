/** What the page shows, before anything is drawn. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, shownAt } from '../../../page/model/address.ts'
import { applyFilter, type Filter, NO_FILTER } from '../../../page/model/filter.ts'
import { worstFirst } from '../../../page/model/order.ts'
import { repositoriesOf } from '../../../page/model/repositories.ts'
import { rowsOf } from '../../../page/model/rows.ts'
import { sessionsOf } from '../../../page/model/sessions.ts'
import { timelineOf } from '../../../page/model/timeline.ts'
import { treemapOf } from '../../../page/model/treemap.ts'
import type { Finding } from '../../../src/base/finding.ts'
import { hostileText, sampleFinding } from '../../reports/samples.ts'

const broughtOn = (date: string, fields: Partial<Finding> = {}): Finding =>
  sampleFinding({
    ...fields,
    history: { introduced: { oid: 'a', author: 'Ada', date, subject: '' }, state: 'removed', places: [], objects: 1 },
  })

const filtered = (findings: readonly Finding[], filter: Partial<Filter>): number[] =>
  applyFilter(
    { findings },
    findings.map((_, index) => index),
    { ...NO_FILTER, ...filter },
  )

describe('a filter', () => {
  const findings = [
    sampleFinding({ path: 'src/a/x.ts', severity: 'high' }),
    sampleFinding({ path: 'src/ab.ts', rule: 'other-rule' }),
    broughtOn('2021-03-31T00:00:00Z', { decision: 'warn' }),
  ]

  test('finds all words, in any letters, in any of the fields', () => {
    expect(filtered(findings, { text: 'ACME x.ts' })).toEqual([0])
    expect(filtered(findings, { text: 'other-rule src/' })).toEqual([1])
    expect(filtered(findings, { text: 'ada' })).toEqual([2])
  })

  test('takes a folder, not all that begins alike', () => {
    expect(filtered(findings, { facets: { path: 'src/a/' } })).toEqual([0])
    expect(filtered(findings, { facets: { path: 'src/ab.ts' } })).toEqual([1])
    expect(filtered(findings, { facets: { path: 'src/' } })).toEqual([0, 1])
  })

  test.each([
    ['2021', true],
    ['2021-03', true],
    ['2021-01..2021-03', true],
    ['2021-03-31', true],
    ['2021-04..2021-06', false],
    ['2020', false],
  ])('takes the period %s', (period, isIn) => {
    expect(filtered(findings, { facets: { period } })).toEqual(isIn ? [2] : [])
  })

  test('takes severities and decisions', () => {
    expect(filtered(findings, { severities: ['high'] })).toEqual([0])
    expect(filtered(findings, { decisions: ['warn'] })).toEqual([2])
  })
})

describe('the address', () => {
  test('remembers what is shown, whatever it is', () => {
    const wellFormed = hostileText.map((text) => text.replaceAll(/\p{Cs}/gu, ''))
    const filter = fc.record({
      text: wellFormed,
      severities: fc.subarray(['low', 'high', 'critical'] as const),
      decisions: fc.subarray(['block', 'warn'] as const),
      facets: fc.record({ path: wellFormed, author: wellFormed }, { requiredKeys: [], noNullPrototype: true }),
    })
    fc.assert(
      fc.property(filter, (one) => {
        expect(shownAt(addressOf({ filter: one, grouping: 'rule' }))).toEqual({ filter: one, grouping: 'rule' })
      }),
    )
  })

  test('is passed over where it makes no sense', () => {
    expect(shownAt('severity=fatal&by=constructor&x=1&change=old')).toEqual({ filter: NO_FILTER })
  })
})

describe('rows', () => {
  test('come with what blocks and is worst first', () => {
    const findings = [
      sampleFinding({ severity: 'low' }),
      sampleFinding({ severity: 'critical', decision: 'warn' }),
      sampleFinding({ severity: 'high' }),
    ]
    expect(worstFirst(findings)).toEqual([2, 0, 1])
  })

  test('of one secret in many places are one, until it is opened', () => {
    const findings = ['a.ts', 'b.ts', 'c.ts'].map((path, index) =>
      sampleFinding({ path, id: index === 2 ? 'other' : 'same' }),
    )
    const closed = rowsOf(findings, [0, 1, 2], { grouping: 'secret', toggled: new Set() })
    expect(closed.map(({ kind }) => kind)).toEqual(['group', 'finding'])
    const open = rowsOf(findings, [0, 1, 2], { grouping: 'secret', toggled: new Set(['same']) })
    expect(open.map(({ kind }) => kind)).toEqual(['group', 'finding', 'finding', 'finding'])
  })

  test('show every finding once, however they are grouped', () => {
    const any = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b'),
        path: fc.constantFrom('x', 'y/z'),
        rule: hostileText,
        hasAuthor: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(any, fc.constantFrom('none', 'path', 'rule', 'author', 'session'), (given, grouping) => {
        const findings = given.map(({ hasAuthor, ...one }) =>
          hasAuthor ? broughtOn('2021-01-01', one) : sampleFinding(one),
        )
        const indexes = findings.map((_, index) => index)
        const rows = rowsOf(findings, indexes, { grouping: grouping as 'none', toggled: new Set() })
        const shown = rows.flatMap((row) => (row.kind === 'finding' ? [row.index] : []))
        expect(shown.sort((a, b) => a - b)).toEqual(indexes)
      }),
    )
  })
})

describe('the timeline', () => {
  const labels = (...dates: string[]): string[] =>
    timelineOf(dates.map((date) => broughtOn(date))).map(({ label }) => label)

  test('has one bar a day, a month, a quarter or a year, without gaps', () => {
    expect(labels('2024-02-28T10:00:00Z', '2024-03-01T00:00:00+02:00')).toEqual([
      '28 Feb 2024',
      '29 Feb 2024',
      '1 Mar 2024',
    ])
    expect(labels('2023-11-30', '2024-02-01')).toEqual(['Nov 2023', 'Dec 2023', 'Jan 2024', 'Feb 2024'])
    expect(labels('2018-01-01', '2024-12-31')).toHaveLength(28)
    expect(labels('2018-01-01', '2024-12-31')[0]).toBe('Q1 2018')
    expect(labels('2004-06-01', '2024-12-31')).toHaveLength(21)
  })

  test('passes over what is no date, and is bounded whatever the dates', () => {
    expect(labels('', 'yesterday', '2021-99-99')).toEqual([])
    expect(labels('0001-01-01', '9999-12-31').length).toBeLessThanOrEqual(100)
  })

  test('counts every finding in the period that the filter then shows', () => {
    const dates = fc.array(fc.date({ min: new Date('2005-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(dates, (given) => {
        const findings = given.map((date) => broughtOn(date.toISOString()))
        const bars = timelineOf(findings)
        expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(findings.length)
        for (const { period, total } of bars) expect(filtered(findings, { facets: { period } })).toHaveLength(total)
      }),
    )
  })
})

describe('the map of files', () => {
  test('has a place for every finding, inside its bounds', () => {
    const paths = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', '..', ''), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 300,
    })
    fc.assert(
      fc.property(paths, (given) => {
        const findings = given.map((parts) => sampleFinding({ path: parts.join('/') }))
        const tiles = treemapOf(findings, { width: 600, height: 200 })
        const files = tiles.filter(({ isFolder }) => !isFolder)
        expect(files.reduce((sum, { total }) => sum + total, 0)).toBe(findings.length)
        for (const { x, y, width, height } of tiles) {
          expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(600)
          expect(y + height).toBeLessThanOrEqual(200)
        }
      }),
    )
  })

  test('draws the files with most findings, and counts the others', () => {
    const findings = Array.from({ length: 5000 }, (_, index) => sampleFinding({ path: `d${index % 50}/f${index}.ts` }))
    const tiles = treemapOf(findings, { width: 600, height: 200 })
    expect(tiles.length).toBeLessThan(200)
    expect(tiles.some(({ label }) => label === '30 more folders')).toBe(true)
  })
})

test('sessions are ordered by the worst, and their dots by time', () => {
  const said = (session: string, timestamp: string, severity: Finding['severity']): Finding =>
    sampleFinding({ severity, context: { format: 'x', session, timestamp } })
  const { shown, hidden, first, last } = sessionsOf([
    said('quiet', '2026-01-01T00:00:00Z', 'low'),
    said('loud', '2026-01-03T00:00:00Z', 'critical'),
    said('quiet', 'no time', 'low'),
    ...Array.from({ length: 12 }, (_, index) => said(`s${index}`, '', 'low')),
  ])
  expect([shown[0]?.session, shown[1]?.session, hidden]).toEqual(['loud', 'quiet', 4])
  expect(shown[1]).toMatchObject({ total: 2, dots: [{ at: 0, total: 1 }] })
  expect([first.slice(0, 10), last.slice(0, 10)]).toEqual(['2026-01-01', '2026-01-03'])
})

test('repositories say how much of them went where', () => {
  const copied = (repo: string | undefined, path: string, lines: number): Finding => {
    const provenance = { index: 'blind', path: 'p.ts', tokens: 1, lines, isRenamed: false, strength: 2 }
    return sampleFinding({ path, provenance: repo === undefined ? provenance : { ...provenance, repo } })
  }
  const repositories = repositoriesOf([
    copied('pay', 'a', 3),
    copied('pay', 'b', 30),
    copied(undefined, 'a', 5),
    sampleFinding(),
  ])
  expect(repositories.map(({ name, lines, places }) => [name, lines, places[0]?.path])).toEqual([
    ['pay', 33, 'b'],
    ['blind', 5, 'a'],
  ])
})
