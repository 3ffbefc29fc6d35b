/** Examples of the rules that are not in the catalogue, for texts on their way to the public; ACME is the company. */
import type { RuleExamples } from './examples.ts'

const BAR = '='.repeat(48)

export const FURTHER_EXAMPLES: Readonly<Record<string, RuleExamples>> = {
  'marker-classification': {
    matches: ['TLP:AMBER+STRICT', '# VS-NUR FÜR DEN DIENSTGEBRAUCH'],
    ignores: { 'for everybody': 'TLP:CLEAR' },
  },
  'marker-confidential': {
    matches: ['// Company Confidential', 'Streng vertraulich', 'This document contains confidential information.'],
    ignores: { 'said of something else': 'a confidential client of OAuth keeps its secret' },
  },
  'marker-copyright': {
    matches: ['/* © 2026 ACME Corp. All rights reserved. */'],
    ignores: { 'of somebody else': 'Copyright 2026 The Authors' },
  },
  'marker-internal-use': {
    matches: ['# For company internal use only', 'Usage interne uniquement'],
    ignores: { 'said in passing': 'the field is for internal use by the parser and may change' },
  },
  'marker-no-distribution': {
    matches: ['Do not distribute', 'Nicht weitergeben'],
    ignores: { 'said of something else': 'do not distribute load to hosts that are down' },
  },
  'packed-repository': {
    matches: [`${fileNamed('src/a.ts')}${fileNamed('src/b.ts')}`],
    ignores: { 'one file': fileNamed('src/a.ts') },
  },
}

/** As Gitingest writes it. */
function fileNamed(path: string): string {
  return `${BAR}\nFILE: ${path}\n${BAR}\nlet a = 1\n\n`
}
