/** What stdout can show. */
import { createStyle, type Style } from '../reports/pretty/style.ts'

export interface Terminal {
  readonly style: Style
  /** Columns. */
  readonly width: number
}

export function terminal(): Terminal {
  const isTerminal = process.stdout.isTTY === true
  const color = isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return { style: createStyle(color), width: isTerminal ? Math.max(40, process.stdout.columns) : 80 }
}

export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** A line on stderr that is replaced by the next one; silent where stderr is no terminal. */
export function showStatus(text: string): void {
  if (process.stderr.isTTY === true) process.stderr.write(`\r\u001b[2K${text}`)
}
