/** Redaction: what comes out scans clean, and can be put back to the byte. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/base/limits.ts'
import { createScanner } from '../../src/index.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import type { Issuer } from '../../src/rules/rule.ts'
import { createPlaceholders, type Replaced } from '../../src/scan/placeholders.ts'
import { createRedactor } from '../../src/scan/redact.ts'
import { restore } from '../../src/scan/restore.ts'
import { standardInputSource } from '../../src/sources/standard-input.ts'
import { SETTINGS } from '../support/history-settings.ts'

const KEY = Buffer.alloc(32, 7)
const TOKEN = fillFakes('<github-token:ghp>', 7)
const OTHER = fillFakes('<github-token:ghp>', 8)
const scanner = createScanner()

let map: Replaced[] = []
const known = new Map<string, Replaced>()
const made = createPlaceholders({ key: KEY, onNew: (replaced) => known.set(replaced.placeholder, replaced) })
const redactor = createRedactor({
  settings: SETTINGS,
  placeholders: (rule, original) => {
    const placeholder = made(rule, original)
    if (!map.some((one) => one.placeholder === placeholder)) map.push(known.get(placeholder) as Replaced)
    return placeholder
  },
})

function redact(text: string | Uint8Array): { bytes: Buffer; text: string; map: Replaced[] } {
  map = []
  const bytes = Buffer.from(redactor.redact({ bytes: Buffer.from(text), origin: { path: 'a' } }, () => {}))
  return { bytes, text: bytes.toString(), map }
}

const back = ({ bytes, map }: { bytes: Uint8Array; map: readonly Replaced[] }): Buffer =>
  Buffer.concat([...restore([bytes], map)])

test('puts a placeholder that names the rule, the same for the same secret', () => {
  const { text, map } = redact(`a = ${TOKEN}\nb = ${OTHER}\nc = ${TOKEN}\n`)
  expect(text).toMatch(/^a = (\{\{github-personal-access-token:[0-9a-f]{4}\}\})\nb = (\{\{[^}]+\}\})\nc = \1\n$/)
  expect(map.length).toBe(2)
  expect(redact(`x ${TOKEN}`).text).toBe(`x ${map[0]?.placeholder}`)
})

test('replaces what is encoded as it is encoded', () => {
  const encoded = Buffer.from(`user:${TOKEN} and more`).toString('base64')
  const redacted = redact(`Authorization: Basic ${encoded}\n`)
  expect(redacted.text).toMatch(/^Authorization: Basic \S*\{\{github-personal-access-token:[0-9a-f]{4}\}\}\S*\n$/)
  expect(back(redacted).toString()).toBe(`Authorization: Basic ${encoded}\n`)
})

test.each(['utf16le', 'utf16be'])('keeps %s what it is', (encoding) => {
  const little = Buffer.from(`\ufeffa = "${TOKEN}"\nlast`, 'utf16le')
  const bytes = encoding === 'utf16le' ? little : little.swap16()
  const redacted = redact(bytes)
  const readable = encoding === 'utf16le' ? redacted.bytes : Buffer.from(redacted.bytes).swap16()
  expect(readable.toString('utf16le')).toMatch(/^\ufeffa = "\{\{github-personal-access-token:\w{4}\}\}"\nlast$/)
  expect(back(redacted)).toEqual(bytes)
})

test('more digits tell apart what begins alike', () => {
  const placeholders = createPlaceholders({ key: KEY })
  const given = new Map<string, number>()
  for (let number = 0; number < 3000; number++) given.set(placeholders('acme-key', Buffer.from(`${number}`)), number)
  expect(given.size).toBe(3000)
  expect([...given.keys()].some((placeholder) => /:[0-9a-f]{6}\}/.test(placeholder))).toBe(true)
})

test('leaves nothing beyond the number of findings that a report lists', () => {
  const tokens = Array.from({ length: LIMITS.findingsPerBlob + 50 }, (_, seed) => fillFakes('<github-token:ghp>', seed))
  const redacted = redact(tokens.join('\n'))
  expect(redacted.text).not.toContain('ghp_')
  expect(back(redacted).toString()).toBe(tokens.join('\n'))
})

describe('every rule', async () => {
  const issuers: Issuer[] = await Promise.all(
    readdirSync('rules')
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => Object.values(await import(pathToFileURL(join('rules', name)).href))[0] as Issuer),
  )
  test.each(issuers.map((issuer) => [issuer.id, issuer] as const))(
    'of %s gives a text that scans clean',
    (_, issuer) => {
      for (const template of issuer.rules.filter((rule) => !rule.partnerOnly).flatMap((rule) => rule.matches)) {
        const line = fillFakes(template, 3)
        for (const text of [line, JSON.stringify({ content: `first\n${line}\nlast` })]) {
          const redacted = redact(text)
          expect(redacted.map.length, text).toBeGreaterThan(0)
          expect(
            scanner.scan(redacted.text).map(({ rule }) => rule),
            redacted.text,
          ).toEqual([])
          expect(back(redacted).toString()).toBe(text)
        }
      }
    },
  )
})

test('any text comes back as it was, and a second redaction changes nothing', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.nat(20).map((seed) => fillFakes('<github-token:ghp>', seed)),
    fc.nat(20).map((seed) => `password = "${fillFakes('<alnum:24>', seed)}"`),
    fc.nat(20).map((seed) => Buffer.from(`key ${fillFakes('<github-token:ghp>', seed)} x`).toString('base64')),
    fc.constantFrom('\n', ' ', '{{', '}}', '{{github-personal-access-token:', ':', '"'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const redacted = redact(text)
      expect(back(redacted)).toEqual(Buffer.from(text))
      expect(redact(redacted.text).bytes).toEqual(redacted.bytes)
    }),
    { numRuns: 200 },
  )
})

test('goes through what is too large to be held, and cuts nothing in two', async () => {
  const filler = Buffer.alloc(LIMITS.pieceBytes, 'lorem ipsum dolor sit amet\n')
  const secrets = Array.from({ length: 400 }, (_, seed) => fillFakes('<github-token:ghp>', seed))
  const line = `\n${secrets.join(' ')}\n`
  const chunks = Array.from({ length: 6 }, () => [filler, Buffer.from(line)]).flat()
  map = []
  const source = standardInputSource(toAsync(chunks))
  const out: Buffer[] = []
  for await (const part of redactor.stream(source.items(), () => {})) {
    out.push(Buffer.from(part))
  }
  const bytes = Buffer.concat(out)
  expect(map.length).toBe(400)
  expect(bytes.includes('ghp_')).toBe(false)
  expect(Buffer.concat([...restore(cut(bytes, 1_000_003), map)]).equals(Buffer.concat(chunks))).toBe(true)
})

async function* toAsync(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
