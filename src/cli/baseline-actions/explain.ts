/** `codemoat baseline explain ID`: how a finding stands in the baseline, and where it is now. */
import { Failure } from '../../base/failure.ts'
import { type BaselineEntry, isExpired } from '../../policy/baseline.ts'
import { printable } from '../../reports/text/printable.ts'
import { countOf } from '../../reports/text/quantities.ts'
import type { Values } from '../options.ts'
import { print, terminal } from '../terminal.ts'
import { openBaseline, shortPlace } from './baseline-file.ts'
import { findByIds } from './find-by-ids.ts'
import { prepareScans } from './scan-everything.ts'

const PLACES_MAX = 10

/** @throws {Failure} `usage`, `finding-unknown` */
export async function explainFinding(values: Values, [id]: readonly string[]): Promise<number> {
  if (id === undefined) {
    throw new Failure('usage', 'say which finding', {
      hint: 'write `codemoat baseline explain ID`; reports show the id of each finding',
    })
  }
  const file = openBaseline(values)
  const places = (await findByIds([id], values, await prepareScans(values, file))).get(id) ?? []
  const content = places[0]?.baseline?.content ?? id
  const entry = file.baseline.entries.find((one) => one.content === content)
  const rule = entry?.rule ?? places[0]?.rule
  if (rule === undefined) {
    throw new Failure('finding-unknown', `neither a finding here nor an entry of the baseline is called "${id}"`, {
      hint: 'check the id; `--in PATH` looks into files that are elsewhere',
    })
  }
  const { style } = terminal()
  print(`${style.bold(rule)}  ${stateOf(entry, file.baseline.today)}`)
  for (const [label, lines] of facts(entry, content)) show(label, lines)
  const shown = places.slice(0, PLACES_MAX).map((finding) => printable(shortPlace(finding)))
  const more = places.length - shown.length
  show(
    'found',
    shown.length === 0 ? ['nowhere any more'] : [...shown, ...(more > 0 ? [`and ${countOf(more, 'more place')}`] : [])],
  )
  return 0

  function show(label: string, lines: readonly string[]): void {
    for (const [index, line] of lines.entries()) print(`  ${style.dim((index === 0 ? label : '').padEnd(7))}  ${line}`)
  }
}

function stateOf(entry: BaselineEntry | undefined, today: string): string {
  if (entry === undefined) return 'is not in the baseline'
  return isExpired(entry, today) ? 'was accepted, for a time that is over' : 'is accepted'
}

function facts(entry: BaselineEntry | undefined, content: string): readonly (readonly [string, readonly string[]])[] {
  const { reason, owner, expires } = entry ?? {}
  return [
    ...(reason ? [['reason', [printable(reason)]] as const] : []),
    ...(owner ? [['owner', [printable(owner)]] as const] : []),
    ...(expires ? [['expires', [expires]] as const] : []),
    ['content', [content]],
  ]
}
