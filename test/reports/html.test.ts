import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommitFacts, Finding } from '../../src/base/finding.ts'
import { unpackPageData } from '../../src/reports/html/page-data.ts'
import { html } from '../../src/reports/html.ts'
import { manyFindings } from './html/many-findings.ts'
import { anyReport, hostileText, OPTIONS, sampleFinding, sampleReport } from './samples.ts'

/** What HTML takes for something else, on top of what `samples.ts` has. */
const MARKUP = [
  '</script>',
  '</SCRIPT >',
  '<script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '<img src=x onerror=alert(1)>',
]

const markupText = fc.tuple(hostileText, fc.constantFrom(...MARKUP), hostileText).map((parts) => parts.join(''))

const commit: fc.Arbitrary<CommitFacts> = fc.record({
  oid: markupText,
  author: markupText,
  date: markupText,
  subject: markupText,
})

/** What `anyReport` leaves out: where it came from. */
const origins: fc.Arbitrary<Partial<Finding>> = fc.record(
  {
    title: markupText,
    history: fc.record(
      {
        introduced: commit,
        removed: commit,
        state: fc.constantFrom('in-head', 'removed'),
        refs: fc.array(markupText, { maxLength: 2 }),
        places: fc.array(fc.record({ path: markupText, oid: markupText }), { maxLength: 2 }),
        objects: fc.nat(),
      },
      { requiredKeys: ['state', 'places', 'objects'] },
    ),
    provenance: fc.record(
      {
        index: markupText,
        repo: markupText,
        path: markupText,
        tokens: fc.nat(),
        lines: fc.nat(),
        isRenamed: fc.boolean(),
        strength: fc.nat(),
      },
      { requiredKeys: ['index', 'tokens', 'lines', 'isRenamed', 'strength'] },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Finding>>

const anyPage = fc
  .tuple(anyReport, fc.array(origins, { minLength: 8, maxLength: 8 }), markupText)
  .map(([report, more, target]) => ({
    ...report,
    scan: { ...report.scan, target },
    findings: report.findings.map((finding, index) => ({ ...finding, ...more[index] })),
  }))

function dataIn(page: string): string {
  return /<script type="text\/plain" id="data">([^<]*)<\/script>/.exec(page)?.[1] ?? ''
}

/** The tags of a page, its script and style left out. */
function tagsOf(page: string): string[] {
  return page
    .replace(/<style>.*?<\/style>/s, '<style></style>')
    .replace(/<script>.*<\/script>/s, '<script></script>')
    .match(/<[^>]*>/g) as string[]
}

describe('html', () => {
  test('holds the report whatever is in it, and no markup but its own', async () => {
    const plain = tagsOf(await html.render(sampleReport([sampleFinding()]), OPTIONS))
    await fc.assert(
      fc.asyncProperty(anyPage, async (report) => {
        const page = await html.render(report, OPTIONS)
        const data = await unpackPageData(Buffer.from(dataIn(page), 'base64'))
        expect(data.report).toStrictEqual(JSON.parse(JSON.stringify(report)))
        expect(data.rules).toStrictEqual([...OPTIONS.rules.values()])
        const tags = tagsOf(page)
        expect(tags.map((tag) => tag.replace(/ class="(?:bad|good|caution)"/, ''))).toEqual(
          plain.map((tag) => tag.replace(/ class="(?:bad|good|caution)"/, '')),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('lets its own script and style run, and nothing be loaded', async () => {
    const page = await html.render(sampleReport([]), OPTIONS)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
    const script = /<script>(.*)<\/script>/s.exec(page)?.[1] ?? ''
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src ${hash(script)};`)
    expect(policy).toContain(`style-src ${hash(style)};`)
    expect(policy).toContain("connect-src 'none'")
    expect(page.slice(0, page.indexOf('<style>'))).not.toMatch(/<link|<script|src=|href=/)
  })

  test('shows the verdict without its script', async () => {
    const page = await html.render(sampleReport([sampleFinding(), sampleFinding({ path: 'b.txt' })]), OPTIONS)
    expect(page).toContain('<h1 class="bad">2 secrets block</h1>')
    expect(page).toContain('<title>Codemoat: 2 secrets block, . (directory)</title>')
  })

  test('holds 50,000 findings in less than 15 MB', async () => {
    const page = await html.render(manyFindings(50_000), OPTIONS)
    expect(page.length).toBeLessThan(15_000_000)
  })
})
