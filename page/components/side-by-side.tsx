/** A copied passage beside what it was copied from. */
import type { JSX } from 'preact'
import type { PageData, Passage } from '../../src/reports/html/page-data.ts'
import { printableLines } from '../../src/reports/text/printable.ts'
import { Path } from './list-row.tsx'

export function SideBySideView({ data, finding }: { data: PageData; finding: number }): JSX.Element | null {
  const pair = data.originals?.find((one) => one.finding === finding)
  if (pair === undefined) return null
  return (
    <div class="side-by-side">
      <Column title="The copy" passage={pair.copy} />
      <Column title="The original" passage={pair.original} />
    </div>
  )
}

function Column({ title, passage }: { title: string; passage: Passage }): JSX.Element {
  return (
    <figure>
      <figcaption>
        {title} <Path path={passage.path} line={passage.first} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <pre tabIndex={0}>
        {passage.lines.map((line, index) => (
          <span key={index} class="code-line">
            <span class="line-number">{passage.first + index}</span>
            <code>{printableLines(line)}</code>
          </span>
        ))}
      </pre>
    </figure>
  )
}
