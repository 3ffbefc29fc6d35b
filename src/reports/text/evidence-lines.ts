/** How a secret was weighed, for people: the score, and below it what speaks for it and against it. */
import type { Evidence } from '../../base/finding.ts'

/** One line each, heaviest first; `+1.49  the value ends with a year`. */
export function evidenceLines({ family, score, features }: Evidence): string[] {
  return [
    `${signed(score)}  as a ${family}: above 0 it is taken for one`,
    ...features.map(({ says, weight }) => `${signed(weight)}  ${says}`),
  ]
}

function signed(weight: number): string {
  return `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`
}
