/** The report as a page for browsers: one file. What makes it is large, and loaded when it is called for. */
import type { SlowReportFormat } from './format.ts'

export const html: SlowReportFormat = {
  name: 'html',
  render: async (report, { rules, originals }) => {
    const { renderPage } = await import('./html/render-page.ts')
    return renderPage({ report, rules: [...rules.values()], ...(originals && { originals }) })
  },
}
