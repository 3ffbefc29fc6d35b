/** Whose code is in a text: the copied passages, most first, then each repository in one line. */
import type { Coverage } from '../../base/coverage.ts'
import type { Finding, Provenance } from '../../base/finding.ts'
import { displayWidth, padToWidth } from '../text/display-width.ts'
import { printable } from '../text/printable.ts'
import { countOf, formatBytes, formatCount } from '../text/quantities.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Page } from './page.ts'

export interface TraceOptions {
  readonly page: Page
  /** Passages that are shown. */
  readonly max: number
  /** Lines to print below a passage, such as the original beside it. */
  readonly below?: (finding: Finding) => readonly string[]
}

type Traced = Finding & { readonly provenance: Provenance }

const LABEL_WIDTH = 5

/** Findings without provenance are passed over. */
export function renderTrace(findings: readonly Finding[], coverage: Coverage, options: TraceOptions): string {
  const traced = mostFirst(findings)
  const { page, max } = options
  const { style } = page
  const scanned = `${countOf(coverage.blobs, 'file')}, ${formatBytes(coverage.bytes)}`
  if (traced.length === 0) {
    const rest = coverage.complete
      ? ''
      : ` ${style.caution(`${countOf(coverage.skipped.length, 'thing')} could not be read`)}`
    return `${style.good('No registered code')} in ${scanned}${rest}\n`
  }
  const shown = traced.slice(0, max)
  const hidden = traced.length - shown.length
  const sections = [
    ...shown.map((finding) => [...renderPassage(finding, page), ...(options.below?.(finding) ?? [])]),
    ...(hidden > 0 ? [[`… and ${countOf(hidden, 'more passage')}: use --all to see them`]] : []),
    renderRepositories(traced, page),
    [style.bold(verdict(traced, scanned)), ...skippedLine(coverage, page)],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The findings that say whose code they are, the largest copy first. */
export function mostFirst(findings: readonly Finding[]): Traced[] {
  const traced = findings.filter((finding): finding is Traced => finding.provenance !== undefined)
  return traced.sort(
    (a, b) =>
      b.provenance.tokens - a.provenance.tokens ||
      (a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0) ||
      a.location.startByte - b.location.startByte,
  )
}

function renderPassage(finding: Traced, page: Page): string[] {
  const { style } = page
  const { provenance, location, why, context } = finding
  const sureness = surenessOf(provenance.strength, page)
  const { turns = context?.turn === undefined ? [] : [context.turn] } = provenance
  const turn = turns.length === 0 ? '' : ` ${turns.length === 1 ? 'turn' : 'turns'} ${turns.join(', ')},`
  const copied = [
    `${countOf(provenance.lines, 'line')}${provenance.isRenamed ? ', renamed' : ''}`,
    ...(provenance.coverage !== undefined ? [`${percent(provenance.coverage)} of the file`] : []),
    sureness,
  ]
  const ranges = (finding.provenance.turns ? [location, ...(finding.alsoAt ?? [])] : [location]).map((place) =>
    rangeOf(place.startLine, place.endLine),
  )
  const lines = `lines ${[...new Set(ranges)].join(', ')}`
  return [
    style.bold(sourceOf(provenance)),
    `  ${copied.join(' · ')}`,
    ...detail('in', [`${printable(location.path)},${turn} ${lines}`], page),
    ...detail('why', [why.join('; ')], page),
    ...detail('also', (provenance.alternatives ?? []).map(sourceOf), page),
  ]
}

function sourceOf({ repo, path, startLine, endLine, index }: Partial<Provenance>): string {
  if (repo === undefined || path === undefined)
    return `registered code ${index ? `(${printable(index)} names nothing)` : ''}`
  return `${printable(`${repo}/${path}`)} ${rangeOf(startLine ?? 1, endLine ?? 1)}`
}

/** `120–163` */
function rangeOf(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`
}

function percent(share: number): string {
  return share > 0 && share < 0.01 ? '<1 %' : `${Math.round(share * 100)} %`
}

function surenessOf(strength: number, { style }: Page): string {
  if (strength >= 3.5) return style.bad('certain')
  return strength >= 2.25 ? style.bad('sure') : style.caution('likely')
}

function detail(label: string, texts: readonly string[], page: Page): string[] {
  return texts
    .flatMap((text) => wrapText(text, page.textWidth - LABEL_WIDTH - 4))
    .map((line, index) => `  ${page.style.dim((index === 0 ? label : '').padEnd(LABEL_WIDTH))} ${line}`)
}

interface Total {
  readonly files: Set<string>
  passages: number
  lines: number
}

function renderRepositories(traced: readonly Traced[], { style }: Page): string[] {
  const totals = new Map<string, Total>()
  for (const { provenance } of traced) {
    const name = provenance.repo ?? provenance.index
    const total = totals.get(name) ?? { files: new Set<string>(), passages: 0, lines: 0 }
    total.passages++
    total.lines += provenance.lines
    total.files.add(provenance.path ?? '')
    totals.set(name, total)
  }
  const rows = [...totals].sort((a, b) => b[1].lines - a[1].lines)
  const width = Math.max(...rows.map(([name]) => displayWidth(printable(name))))
  const linesWidth = Math.max(...rows.map(([, { lines }]) => formatCount(lines).length))
  return [
    style.bold('By repository'),
    ...rows.map(
      ([name, { lines, passages, files }]) =>
        `  ${padToWidth(printable(name), width)}  ${formatCount(lines).padStart(linesWidth)} lines  ` +
        style.dim(`${countOf(passages, 'passage')} from ${countOf(files.size, 'file')}`),
    ),
  ]
}

function verdict(traced: readonly Traced[], scanned: string): string {
  const repositories = new Set(traced.map(({ provenance }) => provenance.repo ?? provenance.index)).size
  return `${countOf(traced.length, 'copied passage')} from ${countOf(repositories, 'repository', 'repositories')} in ${scanned}`
}

function skippedLine({ complete, skipped }: Coverage, { style }: Page): string[] {
  return complete
    ? []
    : [style.caution(`${countOf(skipped.length, 'thing')} could not be read; --format json names them`)]
}
