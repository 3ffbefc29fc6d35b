/** How a secret was weighed, for people: the score, and below it what speaks for it and against it. */
import type { Evidence } from '../../base/finding.ts'
import { countOf } from './quantities.ts'

/** More lines than this nobody reads. */
const FEATURES_MAX = 8

/** One line each, heaviest first, as `+1.49  the value ends with a year`; the light ones together. */
export function evidenceLines({ family, score, features }: Evidence): string[] {
  const rest = features.slice(FEATURES_MAX)
  const sum = rest.reduce((all, { weight }) => all + weight, 0)
  return [
    `${signed(score)}  as a ${family}: above 0 it is taken for one`,
    ...features.slice(0, FEATURES_MAX).map(({ says, weight }) => `${signed(weight)}  ${says}`),
    ...(rest.length > 0 ? [`${signed(sum)}  ${countOf(rest.length, 'lighter feature')} together`] : []),
  ]
}

function signed(weight: number): string {
  return `${weight < 0 ? '-' : '+'}${Math.abs(weight).toFixed(2)}`
}
