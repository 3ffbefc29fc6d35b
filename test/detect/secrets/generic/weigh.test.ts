import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../../src/base/finding.ts'
import { featuresOf, weigh, weighFile } from '../../../../src/detect/secrets/generic/weigh.ts'
import { WEIGHTS } from '../../../../src/detect/secrets/generic/weights.generated.ts'
import { createScanner } from '../../../../src/index.ts'
import { fillFakes } from '../../../../src/rules/fakes/fill-fakes.ts'

const scanner = createScanner({ showSecrets: true })

function found(line: string, path = 'src/app'): readonly Finding[] {
  return scanner.scan(`first\n${line}\nlast\n`, { path }).filter(({ rule }) => rule.startsWith('generic-'))
}

/** Passwords as people think them up; the digits are drawn. */
const MADE_BY_PEOPLE = [
  'Sommer<digits:4>!',
  'hunter<digits:3>',
  'kq<digits:2>hfw',
  'Gruene_Wiese<digits:2>',
  'm0nkey#<digits:3>',
]

describe('a password that somebody thought up', () => {
  test.each([
    'password = "V"',
    'DB_PASS=V',
    'conn.setPassword("V");',
    "define('DB_PASSWORD', 'V');",
    "  :password => 'V',",
    '\tPassword: "V",',
    '<password>V</password>',
    'spring.datasource.password=V',
    'mysqldump --password=V shop',
  ])('is found: %s', (line) => {
    for (const template of MADE_BY_PEOPLE) {
      const value = fillFakes(template, 3)
      expect(
        found(line.replace('V', () => value)).map(({ secret }) => secret?.value),
        value,
      ).toEqual([value])
    }
  })

  test.each([
    ['a type', 'password: OptionalText;'],
    ['a label', 'password: "Passwort:"'],
    ['a sentence', '// second pass: categorise all the others'],
    ['its hash', 'password = "<hex:32>"'],
    ['an item of a list', '["host", "userPassword", "userNickname2", "port"]'],
    ['a stand-in', 'password = "test-password-1"'],
    ['a setting', '"spring.password=x", "spring.rsocket.port=0"'],
    ['something else', 'password_hint = "Sommer<digits:4>!"'],
  ])('is not taken for %s', (_, line) => {
    for (const seed of [1, 2, 3]) expect(found(fillFakes(line, seed)), line).toEqual([])
  })
})

test('a file speaks against what is found in it, never for it', () => {
  const line = fillFakes('password: "Amber<digits:2>"', 1)
  expect(found(line, 'config/database.yml')).toHaveLength(1)
  expect(found(line, 'locales/de.yml')).toEqual([])
  const features = ['the value ends with a year']
  const evidence = weigh(features, 'password')
  for (const path of ['a.env', 'yarn.lock', 'a.md', 'a.min.js', 'a']) {
    expect(weighFile(evidence, path).score).toBeLessThanOrEqual(evidence.score)
  }
})

test('the score is the sum of what is listed, and the reasons are the heaviest of it', () => {
  const line = Buffer.from(fillFakes('password = "Sommer<digits:4>!"\n', 1))
  const start = line.indexOf('"') + 1
  const value = line.toString().slice(start, -2)
  const assignment = {
    name: 'password',
    nameStart: 0,
    start,
    end: start + value.length,
    value,
    quoted: true,
    operator: '=',
  }
  const { score, features } = weigh(featuresOf({ text: value, keyword: 'password' }, assignment, line), 'password')
  expect(score).toBeCloseTo(
    features.reduce((sum, { weight }) => sum + weight, 0),
    5,
  )
  const heaviest = features.filter(({ weight }) => weight > 0).slice(0, 2)
  const [finding] = found(line.toString())
  expect(finding?.why).toEqual(expect.arrayContaining(heaviest.map(({ says }) => says)))
  expect(finding?.evidence).toBeUndefined()
})

test('the table has a number for each family, and a feature once', () => {
  const [heading, ...rows] = WEIGHTS.trim().split('\n')
  expect(heading?.trim().split(/ +/)).toEqual(['password', 'secret', 'key'])
  for (const row of rows) expect(row).toMatch(/^(?: +-?\d+\.\d\d){3} {2}(?:a value|the value|the name|it|the file) \S/)
  expect(new Set(rows.map((row) => row.slice(25))).size).toBe(rows.length)
})
