// @ts-check
/** Compiles rules/destinations.yaml into src/policy/destinations.generated.ts: no YAML and no globs when it runs. */
import { readFileSync } from 'node:fs'
import picomatch from 'picomatch'
import { parse } from 'yaml'

const SOURCE = 'rules/destinations.yaml'

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generateDestinations() {
  const { neutral, ...destinations } = parse(readFileSync(SOURCE, 'utf8'))
  const entries = Object.entries(/** @type {Record<string, { formats: string[], paths: string[] }>} */ (destinations))
  const formats = Object.fromEntries(entries.flatMap(([name, { formats }]) => formats.map((format) => [format, name])))
  const paths = entries.map(([name, { paths }]) => [
    name,
    paths.map((glob) => picomatch.makeRe(glob, { dot: true }).source).join('|'),
  ])
  return [
    {
      path: 'src/policy/destinations.generated.ts',
      text: [
        `// Generated from ${SOURCE} by \`npm run generate\`. Do not edit.`,
        "import type { Destination } from '../base/finding.ts'",
        '',
        '/** Names of readers whose passages head somewhere else than their file. */',
        `export const DESTINATION_FORMATS: Readonly<Record<string, Destination>> = ${JSON.stringify(formats, undefined, 1)}`,
        '/** Regular expressions over paths. */',
        `export const DESTINATION_PATHS: readonly (readonly [Destination, string])[] = ${JSON.stringify(paths, undefined, 1)}`,
        '/** Names of readers whose passages head to where their file heads. */',
        `export const NEUTRAL_FORMATS: readonly string[] = ${JSON.stringify(neutral)}`,
        '',
      ].join('\n'),
    },
  ]
}
