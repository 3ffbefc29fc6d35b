/** The few colours of the report for people; without colour each style returns its text unchanged. */
import type { Severity } from '../../base/finding.ts'

type Paint = (text: string) => string

export interface Style {
  readonly bold: Paint
  readonly dim: Paint
  readonly good: Paint
  readonly caution: Paint
  readonly bad: Paint
  readonly severity: Readonly<Record<Severity, Paint>>
}

export function createStyle(color: boolean): Style {
  const paint =
    (on: number, off: number): Paint =>
    (text) =>
      color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text
  const bold = paint(1, 22)
  const red = paint(31, 39)
  const yellow = paint(33, 39)
  return {
    bold,
    dim: paint(2, 22),
    good: paint(32, 39),
    caution: yellow,
    bad: red,
    severity: { critical: (text) => bold(red(text)), high: red, medium: yellow, low: paint(36, 39) },
  }
}
