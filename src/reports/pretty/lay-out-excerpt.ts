/** One line of scanned text, fitted to a terminal, with the columns of the finding in it. */
import type { Excerpt } from '../../base/finding.ts'
import { codePointWidth, displayWidth } from '../text/display-width.ts'
import { printable } from '../text/printable.ts'

/** `text` is harmless to print; the finding takes `length` columns (at least 1) of it from column `offset` (from 0) on. */
export interface ExcerptLine {
  readonly text: string
  readonly offset: number
  readonly length: number
}

/** What a terminal draws as one: a character and the marks that join it, or an unseen character spelled out. */
interface Cell {
  readonly text: string
  readonly width: number
  readonly isFinding: boolean
}

const TAB_COLUMNS = 4
const ELLIPSIS = '…'

/** Cut to at most `room` columns (at least 8) around the finding; indentation is left out. */
export function layOutExcerpt(excerpt: Excerpt, room: number): ExcerptLine {
  const cells = toCells(excerpt)
  const { from, to } = chooseWindow(cells, room)
  const head = from > 0 ? ELLIPSIS : ''
  const tail = to < cells.length ? ELLIPSIS : ''
  const visible = cells.slice(from, to)
  const first = visible.findIndex((cell) => cell.isFinding)
  const before = first === -1 ? visible : visible.slice(0, first)
  return {
    text: head + visible.map((cell) => cell.text).join('') + tail,
    offset: head.length + widthOf(before),
    length: Math.max(1, widthOf(visible.filter((cell) => cell.isFinding))),
  }
}

function toCells({ text, start, end }: Excerpt): Cell[] {
  const cells: Cell[] = []
  let index = 0
  let column = 0
  for (const character of text) {
    const isFinding = index >= start && index < end
    const isIndent = cells.length === 0 && index < start && (character === ' ' || character === '\t')
    index += character.length
    if (isIndent) continue
    const cell = toCell(character, column)
    const previous = cells[cells.length - 1]
    if (cell.width === 0 && previous !== undefined) {
      cells[cells.length - 1] = { ...previous, text: previous.text + cell.text }
    } else {
      cells.push({ ...cell, isFinding })
      column += cell.width
    }
  }
  return cells
}

function toCell(character: string, column: number): { text: string; width: number } {
  if (character === '\t') {
    const width = TAB_COLUMNS - (column % TAB_COLUMNS)
    return { text: ' '.repeat(width), width }
  }
  const shown = printable(character)
  return { text: shown, width: shown === character ? codePointWidth(character) : displayWidth(shown) }
}

/** Cells `[from, to)`: the finding, or its beginning, then what fits of the text before it, then of the text after it. */
function chooseWindow(cells: readonly Cell[], room: number): { from: number; to: number } {
  if (widthOf(cells) <= room) return { from: 0, to: cells.length }
  const first = cells.findIndex((cell) => cell.isFinding)
  let from = Math.max(0, first)
  let to = from
  let left = room - 2 * ELLIPSIS.length
  const takeAfter = (columns: number, wanted: (cell: Cell) => boolean): void => {
    for (let cell = cells[to]; cell !== undefined && wanted(cell) && cell.width <= columns; cell = cells[to]) {
      columns -= cell.width
      left -= cell.width
      to += 1
    }
  }
  // Names stand before values: some of them shows even where the finding alone would fill the room, and of the room
  // that the finding leaves they get more than what comes after. What one side does not need the other gets.
  const before = Math.min(Math.floor(left / 4), widthOf(cells.slice(0, from)))
  takeAfter(left - before, (cell) => cell.isFinding)
  const after = Math.min(Math.floor(left / 3), widthOf(cells.slice(to)))
  for (let cell = cells[from - 1]; cell !== undefined && cell.width <= left - after; cell = cells[from - 1]) {
    left -= cell.width
    from -= 1
  }
  takeAfter(left, () => true)
  return { from, to }
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((width, cell) => width + cell.width, 0)
}
