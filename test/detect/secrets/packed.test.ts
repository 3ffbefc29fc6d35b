/** Secrets in compressed data have one place, that of the data, and are found each by itself. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createScanner, createTextRedactor } from '../../../src/index.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'

const TEXT = fillFakes('<github-token:ghp> and <stripe-key:sk_live_>\n', 3)
const PACKED = gzipSync(`# settings\n${TEXT}`).toString('base64')
const scanner = createScanner({ showSecrets: true })

test('all of them are found', () => {
  const found = scanner.scan(`data: ${PACKED}\n`)
  expect(found.map(({ rule }) => rule).sort()).toEqual(['github-personal-access-token', 'stripe-secret-key'])
  for (const { location, decoded, secret } of found) {
    expect(PACKED.startsWith(`${'data: '.slice(location.startByte)}`)).toBe(true)
    expect(decoded).toEqual(['base64', 'gzip'])
    expect(TEXT).toContain(secret?.value)
  }
})

test('the data is taken out once', () => {
  expect(createTextRedactor()(`data: ${PACKED}\n\nend\n`).text).toMatch(/^data: \{\{[^{}]+\}\}\n\nend\n$/)
})
