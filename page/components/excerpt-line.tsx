/** The line of a finding, with what was found marked. */
import type { JSX } from 'preact'
import type { Excerpt } from '../../src/base/finding.ts'
import { printableLines } from '../../src/reports/text/printable.ts'

export function ExcerptLine({ excerpt, line }: { excerpt: Excerpt; line: number }): JSX.Element {
  const { text, start, end } = excerpt
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <pre class="excerpt" tabIndex={0}>
      <span class="line-number">{line}</span>
      <code>
        {printableLines(text.slice(0, start))}
        <mark>{printableLines(text.slice(start, end))}</mark>
        {printableLines(text.slice(end))}
      </code>
    </pre>
  )
}
