/** The report as a page for browsers: one file. */
import type { SlowReportFormat } from './format.ts'
import { renderPage } from './html/render-page.ts'

export const html: SlowReportFormat = {
  name: 'html',
  render: (report, { rules, originals }) =>
    renderPage({ report, rules: [...rules.values()], ...(originals && { originals }) }),
}
