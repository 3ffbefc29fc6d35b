/** A transcript made by code, with a secret of its own in every place where text can hide. */
import { expect } from 'vitest'
import type { Context } from '../../../src/base/passage.ts'
import { plant, scanText } from '../../support/planted.ts'

export interface Fixture {
  readonly format: string
  /** `secret` gives the text to plant in a place; each place has its own. */
  readonly text: (secret: (place: string) => string) => string
  /** What is to be said of each place. `undefined`: it is in none of them. */
  readonly places: Readonly<Record<string, Partial<Record<keyof Context, unknown>>>>
}

/** Text of several lines around a secret, full of what JSON escapes. */
export const code = (secret: string): string => `// "é" \\ 😀\n\tconst token = '${secret}'\n`

/** Lines of JSON. */
export const lines = (...records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

/** Every secret is found once, at its own bytes, with the right words about it; and nothing without them. */
export function expectAllFound({ format, text, places }: Fixture): void {
  const seeds = new Map(Object.keys(places).map((place, index) => [place, index + 1]))
  const written = text((place) => {
    const seed = seeds.get(place)
    expect(seed, `the place "${place}" is in the list`).toBeDefined()
    return plant(seed ?? 0)
  })
  const bytes = Buffer.from(written)
  const { findings, notices } = scanText(bytes)
  for (const [place, said] of Object.entries(places)) {
    const secret = plant(seeds.get(place) ?? 0)
    const found = findings.filter((finding) => finding.secret?.value === secret)
    expect(found, place).toHaveLength(1)
    const { context, location } = found[0]!
    expect({ place, ...context }).toMatchObject({ place, format, ...said })
    expect(bytes.subarray(location.startByte, location.endByte).toString(), place).toBe(secret)
    const before = bytes.subarray(0, location.startByte).toString()
    expect([location.startLine, location.startColumn]).toEqual([
      before.split('\n').length,
      before.length - before.lastIndexOf('\n'),
    ])
  }
  expect(findings).toHaveLength(seeds.size)
  expect(notices).toEqual([])
  expect(scanText(text(() => 'harmless')).findings).toEqual([])
}
