/**
 * The list, as a tree for screen readers and the keyboard. All rows are of one height, so that only those on the screen
 * are drawn: which ones is a division.
 */
import type { JSX } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Row } from '../model/rows.ts'
import { isBeside, rowsShown, type State, toggleGroup, update } from '../state.ts'
import { ListRow } from './list-row.tsx'
import { useSize } from './use-size.ts'

/** As style.css has it. */
const ROW_HEIGHT = 56
/** Drawn above and below what is seen. */
const SPARE_ROWS = 6

export function FindingList({ state }: { state: State }): JSX.Element {
  const rows = rowsShown(state)
  const [ref, { height }] = useSize<HTMLDivElement>()
  const [top, setTop] = useState(0)
  const { active } = state
  useLayoutEffect(() => {
    const list = ref.current
    if (list === null || active < 0) return
    const least = (active + 1) * ROW_HEIGHT - list.clientHeight
    list.scrollTop = Math.min(active * ROW_HEIGHT, Math.max(least, list.scrollTop))
  }, [active, ref])
  useLayoutEffect(() => {
    if (ref.current !== null) ref.current.scrollTop = 0
  }, [state.filter, state.grouping, ref])
  const first = Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE_ROWS)
  const last = Math.min(rows.length, Math.ceil((top + Math.max(height, 400)) / ROW_HEIGHT) + SPARE_ROWS)
  return (
    <div
      id="findings"
      class="list"
      role="tree"
      aria-label="Findings"
      tabIndex={0}
      ref={ref}
      aria-activedescendant={active >= first && active < last ? `row-${active}` : undefined}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => onKey(event, rows, { state, page: Math.max(1, Math.floor(height / ROW_HEIGHT) - 1) })}
    >
      {rows.length === 0 && <p class="nothing">Nothing passes the filter.</p>}
      <div class="rows" role="presentation" style={{ height: `${rows.length * ROW_HEIGHT}px` }}>
        {rows.slice(first, last).map((row, at) => (
          <ListRow
            key={first + at}
            state={state}
            row={row}
            place={{ at: first + at, of: rows.length }}
            top={(first + at) * ROW_HEIGHT}
          />
        ))}
      </div>
    </div>
  )
}

function onKey(event: KeyboardEvent, rows: readonly Row[], { state, page }: { state: State; page: number }): void {
  const at = state.active
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length - 1,
  }
  const row = rows[at]
  const next = moves[event.key]
  if (next !== undefined) goTo(Math.max(0, Math.min(rows.length - 1, next)), rows)
  else if (event.key === 'Enter' || event.key === ' ') {
    if (row?.kind === 'group') toggleGroup(state, row.key, at)
    else if (row !== undefined) openDetail(row.index)
  } else if (event.key === 'ArrowRight' && row?.kind === 'group' && !row.isOpen) toggleGroup(state, row.key, at)
  else if (event.key === 'ArrowLeft' && row?.kind === 'group' && row.isOpen) toggleGroup(state, row.key, at)
  else if (event.key === 'ArrowLeft' && row?.kind === 'finding' && row.isInGroup) {
    const heading = rows.slice(0, at).findLastIndex(({ kind }) => kind === 'group')
    goTo(heading, rows)
  } else return
  event.preventDefault()
}

/** Details follow the keyboard where they stand beside the list. */
function goTo(at: number, rows: readonly Row[]): void {
  const row = rows[at]
  if (row === undefined) return
  const selected = row.kind === 'finding' ? row.index : row.indexes[0]
  update({ active: at, ...(isBeside() && { selected }) })
}

function openDetail(index: number): void {
  update({ selected: index })
  document.getElementById('detail')?.focus()
}
