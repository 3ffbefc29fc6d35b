/** The sheet that the report for people is set on: its widths, its left edge, its colours. */
import type { RenderOptions, RuleFacts } from '../format.ts'
import { createStyle, type Style } from './style.ts'

export interface Page {
  /** Columns of the terminal. */
  readonly width: number
  /** Columns that running text uses: longer lines are hard to read. */
  readonly textWidth: number
  readonly style: Style
  readonly rules: ReadonlyMap<string, RuleFacts>
}

const WIDTH_MIN = 40
const WIDTH_MAX = 500
const TEXT_WIDTH_MAX = 100

export function createPage(options: RenderOptions): Page {
  const asked = Number.isNaN(options.width) ? 80 : Math.floor(options.width)
  const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, asked))
  return { width, textWidth: Math.min(width, TEXT_WIDTH_MAX), style: createStyle(options.color), rules: options.rules }
}
