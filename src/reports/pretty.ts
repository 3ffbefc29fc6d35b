/** The report for people: findings by file, what to do about them, what was scanned, and the verdict as the last line. */
import type { Finding } from '../base/finding.ts'
import type { ReportFormat } from './format.ts'
import { createPage, type Page } from './pretty/page.ts'
import { renderAdvice } from './pretty/render-advice.ts'
import { placeOf, renderBlock } from './pretty/render-block.ts'
import { renderVerdict } from './pretty/render-verdict.ts'
import { type Selection, selectBlocks } from './pretty/select-blocks.ts'
import { printable } from './text/printable.ts'
import { countOf, formatCount } from './text/quantities.ts'

export const pretty: ReportFormat = {
  name: 'pretty',
  render(report, options) {
    const page = createPage(options)
    const selection = selectBlocks(report.findings)
    const shown = selection.files.flatMap(({ blocks }) => blocks.map(({ finding }) => finding))
    const sections = [
      ...renderFiles(selection, page),
      renderHidden(selection.hidden),
      renderAdvice(shown, page),
      options.details ? [options.details] : [],
      renderVerdict(report, page),
    ]
    const paragraphs = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
    return `${paragraphs.join('\n\n')}\n`
  },
}

/** One paragraph a finding; the first of a file has the path above it. */
function renderFiles({ files }: Selection, page: Page): string[][] {
  const findings = files.flatMap(({ blocks }) => blocks.map(({ finding }) => finding))
  const placeWidth = Math.max(0, ...findings.map((finding) => placeOf(finding).length))
  return files.flatMap(({ path, blocks }) =>
    blocks.map((block, index) => {
      const lines = renderBlock(block, placeWidth, page)
      return index === 0 ? [page.style.bold(printable(path)), ...lines] : lines
    }),
  )
}

function renderHidden(hidden: readonly Finding[]): string[] {
  if (hidden.length === 0) return []
  const blocking = hidden.filter((finding) => finding.decision === 'block').length
  const block =
    blocking === 0 ? 'none of them blocks' : `${formatCount(blocking)} of them ${blocking === 1 ? 'blocks' : 'block'}`
  return [`… and ${countOf(hidden.length, 'more finding')}, ${block}: use --format json to see all`]
}
