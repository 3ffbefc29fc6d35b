// @ts-check
/** Compiles rules/destinations.yaml into src/policy/destinations.generated.ts: no YAML and no globs when it runs. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { importSource } from './import-source.mjs'

const SOURCE = 'rules/destinations.yaml'

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generateDestinations() {
  const { neutral, ...destinations } = parse(readFileSync(SOURCE, 'utf8'))
  const entries = Object.entries(/** @type {Record<string, { formats: string[], paths: string[] }>} */ (destinations))
  const formats = Object.fromEntries(entries.flatMap(([name, { formats }]) => formats.map((format) => [format, name])))
  const { globPattern, literalOf } = await importSource("export * from './src/policy/glob-test.ts'")
  const paths = entries.flatMap(([name, { paths }]) =>
    paths.map((glob) => [name, literalOf(glob), globPattern(glob).source]),
  )
  return [
    {
      path: 'src/policy/destinations.generated.ts',
      text: [
        `// Generated from ${SOURCE} by \`npm run generate\`. Do not edit.`,
        "import type { Destination } from '../base/finding.ts'",
        '',
        '/** Names of readers whose passages head somewhere else than their file. */',
        `export const DESTINATION_FORMATS: Readonly<Record<string, Destination>> = ${JSON.stringify(formats, undefined, 1)}`,
        '/** Regular expressions over paths, each behind a text that every path holds that it matches. */',
        `export const DESTINATION_PATHS: readonly (readonly [destination: Destination, literal: string, pattern: string])[] = ${JSON.stringify(paths, undefined, 1)}`,
        '/** Names of readers whose passages head to where their file heads. */',
        `export const NEUTRAL_FORMATS: readonly string[] = ${JSON.stringify(neutral)}`,
        '',
      ].join('\n'),
    },
  ]
}
