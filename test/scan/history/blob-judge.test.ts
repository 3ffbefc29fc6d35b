/**
 * The proof of the delta-aware audit: a text judged by what is new in it gives what it gives when judged as a whole,
 * whatever the texts and however the one was made out of the other.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDeltaSpace } from '../../../src/kernels/create-delta-space.ts'
import type { Changes } from '../../../src/kernels/delta-space.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'
import { secretsOptions } from '../../../src/scan/blob-scanner.ts'
import { BlobJudge, createBlobState } from '../../../src/scan/history/blob-judge.ts'
import { encodeInstructions, type Instruction } from '../../support/encode-delta.ts'
import { SETTINGS } from '../../support/history-settings.ts'

const judge = new BlobJudge(secretsOptions(SETTINGS))

const TOKEN = fillFakes('<github-token:ghp>', 1)
const KEY_ID = fillFakes('<aws-access-key-id:AKIA>', 2)
const SECRET_KEY = fillFakes('<base64:40>', 3)
const PASSWORD = fillFakes('<password:16>', 4)
const PEM = fillFakes('<pem:RSA PRIVATE KEY>', 5)
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const folded = (text: string): string => (base64(text).match(/.{1,24}/g) ?? []).join('\n')
const escaped = (text: string): string => [...text].map((one) => `\\x${one.charCodeAt(0).toString(16)}`).join('')

/** Lines and blocks that depend on each other in every way that the detector knows. */
const PIECES: readonly string[] = [
  `token = "${TOKEN}"\n`,
  TOKEN,
  `key: ${KEY_ID}\n`,
  `secret: "${SECRET_KEY}",\n`,
  `password = "${PASSWORD}"\n`,
  `password =\n    "${PASSWORD}"\n`,
  'db_password: ',
  PASSWORD,
  PEM,
  `data: ${base64(`password = "${PASSWORD}"\n`)}\n`,
  `data: |\n${folded(`# settings\ntoken = "${TOKEN}"\npassword = "${PASSWORD}"\n`)}\n`,
  `"{\\"password\\": \\"${PASSWORD}\\"}"\n`,
  `${escaped('password')} = "${PASSWORD}"\n`,
  `https://user:${encodeURIComponent(PASSWORD)}@example.org/\n`,
  `${'A1b2C3d4'.repeat(40)}\n`,
  '\n',
  '"',
  ' ',
  'x',
  '-----BEGIN RSA PRIVATE KEY-----\n',
  '-----END RSA PRIVATE KEY-----\n',
  'import { readFileSync } from "node:fs"\n',
  'const total = list.reduce((sum, one) => sum + one.price * one.count, 0)\n',
  'a b c d e f g h i j k l m n o p q r s t u v w x y z\n'.repeat(20),
  '\0\0\0\0',
  '\ufeff',
]

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''))

/** A copy from a part of the base, given in shares of its length, or something new. */
type Step = { readonly from: number; readonly to: number } | { readonly text: string }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ text: fc.constantFrom(...PIECES) }) },
)

/** Mostly what git writes: the base in its order with little changed. */
const edits: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      skip: fc.constantFrom(0, 0, 0.01, 0.2),
      text: fc.constantFrom('', ...PIECES),
    }),
    { maxLength: 4 },
  )
  .map((changes) => {
    const steps: Step[] = []
    let from = 0
    for (const { at, skip, text: piece } of changes.toSorted((a, b) => a.at - b.at)) {
      steps.push({ from, to: Math.max(from, at) }, { text: piece })
      from = Math.min(1, Math.max(from, at) + skip)
    }
    return [...steps, { from, to: 1 }]
  })

const space = createDeltaSpace(16 * 1024 * 1024)

interface Built {
  readonly bytes: Uint8Array
  readonly changes: () => Changes
}

function build(base: Uint8Array, steps: readonly Step[]): Built {
  const instructions = steps.flatMap((one): Instruction[] => {
    if ('text' in one) return one.text === '' ? [] : [{ text: Buffer.from(one.text) }]
    const from = Math.floor(Math.min(one.from, one.to) * base.length)
    const size = Math.floor(Math.max(one.from, one.to) * base.length) - from
    return size === 0 ? [] : [{ from, size }]
  })
  const bytes = Buffer.concat(
    instructions.map((one) => ('text' in one ? one.text : base.subarray(one.from, one.from + one.size))),
  )
  const changes = (): Changes => {
    space.clear()
    const encoded = encodeInstructions(instructions)
    const start = space.take(encoded.length)
    const [at, target] = [space.take(base.length), space.take(bytes.length)]
    space.memory.set(encoded, start)
    space.memory.set(base, at)
    const end = start + encoded.length
    const delta = { start, end, base: at, baseBytes: base.length, target, targetBytes: bytes.length }
    expect(space.apply(delta)).toBe(undefined)
    return space.changes(delta, 'lines')
  }
  return { bytes, changes }
}

const NO_NOTICE = (): void => {}

function idsOf(found: readonly { readonly id: string }[]): string[] {
  return [...new Set(found.map(({ id }) => id))].sort()
}

function checkGenerations(first: string, generations: readonly (readonly Step[])[]): void {
  let bytes: Uint8Array = Buffer.from(first)
  let state = createBlobState()
  judge.judge(bytes, state, undefined, NO_NOTICE)
  for (const steps of generations) {
    const next = build(bytes, steps)
    const nextState = createBlobState()
    judge.judge(next.bytes, nextState, { bytes, state, changes: next.changes }, NO_NOTICE)
    const whole = createBlobState()
    judge.judge(next.bytes, whole, undefined, NO_NOTICE)
    expect(idsOf(nextState.found), JSON.stringify(next.bytes.toString())).toEqual(idsOf(whole.found))
    expect(nextState.kind).toBe(whole.kind)
    if (whole.kind === 'text') {
      const hitsOf = ({ hits }: typeof whole): number[][] =>
        Array.from({ length: hits.count }, (_, index) => [hits.starts[index]!, hits.keywords[index]!])
      expect(hitsOf(nextState)).toEqual(hitsOf(whole))
    }
    bytes = next.bytes
    state = nextState
  }
}

test('a text that is edited gives what it gives as a whole', () => {
  fc.assert(fc.property(text, fc.array(edits, { maxLength: 5 }), checkGenerations), { numRuns: 300 })
})

test('a text that is put together in any way gives what it gives as a whole', () => {
  const steps = fc.array(step, { maxLength: 8 })
  fc.assert(fc.property(text, fc.array(steps, { maxLength: 4 }), checkGenerations), { numRuns: 200 })
})

test('findings that nothing comes near are carried over, not looked for again', () => {
  const filler = 'const total = list.reduce((sum, one) => sum + one.price, 0)\n'.repeat(200)
  const base = Buffer.from(`token = "${TOKEN}"\n${filler}`)
  const state = createBlobState()
  judge.judge(base, state, undefined, NO_NOTICE)
  const { bytes, changes } = build(base, [{ from: 0, to: 0.9 }, { text: 'x\n' }, { from: 0.9, to: 1 }])
  const next = createBlobState()
  judge.judge(bytes, next, { bytes: base, state, changes }, NO_NOTICE)
  expect(next.found).toEqual(state.found)
  expect(next.found.map(({ start, end }) => bytes.subarray(start, end).toString())).toEqual([TOKEN])
})
