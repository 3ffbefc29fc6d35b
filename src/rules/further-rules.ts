/** Rules that are not looked for by pattern, and are therefore not in the catalogue. */
export const FURTHER_RULES: readonly string[] = [
  'proprietary-code',
  'proprietary-canary',
  'marker-classification',
  'marker-confidential',
  'marker-copyright',
  'marker-internal-use',
  'marker-no-distribution',
  'packed-repository',
]
