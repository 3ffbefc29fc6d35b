/** One row of the list: a heading, or a finding. */
import type { ComponentChildren, JSX } from 'preact'
import type { Finding } from '../../src/base/finding.ts'
import { printable } from '../../src/reports/text/printable.ts'
import { countOf } from '../../src/reports/text/quantities.ts'
import type { FindingRow, GroupRow, Row } from '../model/rows.ts'
import { describeSeverities, worstOf } from '../model/severities.ts'
import { type State, toggleGroup, update } from '../state.ts'

interface RowProps {
  readonly state: State
  readonly row: Row
  /** From 0, in all rows. */
  readonly place: { readonly at: number; readonly of: number }
  /** In pixels. */
  readonly top: number
}

/** Focus stays on the list, which knows the keys; the rows are for the pointer. */
export function ListRow({ state, row, place, top }: RowProps): JSX.Element {
  const isGroup = row.kind === 'group'
  const isSelected = !isGroup && row.index === state.selected
  const choose = (): void => {
    if (isGroup) toggleGroup(state, row.key, place.at)
    update({ active: place.at, selected: isGroup ? row.indexes[0] : row.index })
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus, see aria-activedescendant
    <div
      id={`row-${place.at}`}
      role="treeitem"
      class={`row ${row.kind}${place.at === state.active ? ' active' : ''}`}
      aria-level={!isGroup && row.isInGroup ? 2 : 1}
      aria-posinset={place.at + 1}
      aria-setsize={place.of}
      aria-selected={isSelected}
      {...(isGroup && { 'aria-expanded': row.isOpen })}
      style={{ top: `${top}px` }}
      onClick={choose}
    >
      {isGroup ? <GroupContent state={state} row={row} /> : <FindingContent state={state} row={row} />}
    </div>
  )
}

function GroupContent({ state, row }: { state: State; row: GroupRow }): JSX.Element {
  const { findings } = state
  const first = findings[row.indexes[0]!]!
  const isSecret = state.grouping === 'secret'
  const files = new Set(row.indexes.map((index) => findings[index]!.location.path)).size
  return (
    <>
      <span class="mark" aria-hidden="true">
        {row.isOpen ? '▾' : '▸'}
      </span>
      <span class={`severity ${worstOf(row.counts)}`}>{worstOf(row.counts)}</span>
      {isSecret ? (
        <Lines
          first={<TitleLine finding={first} />}
          second={`${countOf(row.indexes.length, 'place')} in ${countOf(files, 'file')}`}
        />
      ) : (
        <Lines
          first={
            state.grouping === 'path' && row.key ? <Path path={row.key} /> : printable(labelOf(row.key, first, state))
          }
          second={`${countOf(row.indexes.length, 'finding')}: ${describeSeverities(row.counts)}`}
        />
      )}
    </>
  )
}

function labelOf(key: string, first: Finding, { grouping }: State): string {
  if (key === '') return `No ${grouping}`
  if (grouping === 'rule') return `${first.title} (${key})`
  if (grouping === 'session') return `${key}${first.context?.cwd ? ` in ${first.context.cwd}` : ''}`
  return key
}

function FindingContent({ state, row }: { state: State; row: FindingRow }): JSX.Element {
  const finding = state.findings[row.index]!
  const { severity, decision, location, history, context } = finding
  const change = state.changes?.[row.index]
  const author = history?.introduced?.author
  const date = (history?.introduced?.date ?? context?.timestamp ?? '').slice(0, 10)
  return (
    <>
      <span class="mark" aria-hidden="true" />
      <span class={`severity ${severity}`}>{severity}</span>
      <Lines
        first={<TitleLine finding={finding} />}
        second={
          <>
            <Path path={location.path} line={location.startLine} />
            <span class="who">
              {change !== undefined && <b class={`change ${change}`}>{change}</b>}
              {decision !== 'block' && <b class="decision">{decision === 'warn' ? 'warns' : 'allowed'}</b>}
              {author !== undefined && <span class="author">{printable(author)}, </span>}
              {printable(date)}
            </span>
          </>
        }
      />
    </>
  )
}

function TitleLine({ finding }: { finding: Finding }): JSX.Element {
  const { title, secret, provenance } = finding
  const what = secret?.redacted ?? (provenance?.repo ? `${provenance.repo}/${provenance.path ?? ''}` : undefined)
  return (
    <>
      <span class="title">{printable(title)}</span>
      {what !== undefined && <code>{printable(what)}</code>}
    </>
  )
}

function Lines({ first, second }: { first: ComponentChildren; second: ComponentChildren }): JSX.Element {
  return (
    <span class="lines">
      <span class="first">{first}</span>
      <span class="second">{second}</span>
    </span>
  )
}

/** Where there is no room, the folders are cut and the name stays. */
export function Path({ path, line }: { path: string; line?: number }): JSX.Element {
  const shown = printable(path)
  const end = shown.lastIndexOf('/') + 1
  return (
    <span class="path" title={shown}>
      {end > 0 && <span class="folders">{shown.slice(0, end)}</span>}
      <span class="name">
        {shown.slice(end)}
        {line !== undefined && <span class="line">:{line}</span>}
      </span>
    </span>
  )
}
