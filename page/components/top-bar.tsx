/** The line above everything: what was scanned and when, light or dark, print. */
import type { JSX } from 'preact'
import type { Report } from '../../src/base/report.ts'
import { printable } from '../../src/reports/text/printable.ts'
import { targetOf } from '../../src/reports/text/verdict.ts'

export function TopBar({ report }: { report: Report }): JSX.Element {
  const { startedAt } = report.scan
  const date = startedAt.slice(0, 16).replace('T', ' ')
  return (
    <header class="top-bar">
      <button type="button" class="skip" onClick={() => document.getElementById('findings')?.focus()}>
        To the findings
      </button>
      <span class="brand">Codemoat</span>
      <span class="target">{printable(targetOf(report))}</span>
      <span class="when">{printable(date)} UTC</span>
      <button
        type="button"
        class="plain screen-only"
        aria-label="Light or dark"
        title="Light or dark"
        onClick={toggleTheme}
      >
        ◐
      </button>
      <button type="button" class="plain screen-only" onClick={() => print()}>
        Print
      </button>
    </header>
  )
}

function toggleTheme(): void {
  const { dataset } = document.documentElement
  const isDark = dataset.theme ? dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  dataset.theme = isDark ? 'light' : 'dark'
}
