/** Every rule of the catalogue, from its own examples, through the whole engine with every rule on. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createScanner, type Finding } from '../../src/index.ts'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import type { Issuer, Rule } from '../../src/rules/rule.ts'

const SEEDS = [1, 2, 3, 4, 5]

const files = readdirSync('rules').filter((name) => name.endsWith('.ts'))
const issuers: Issuer[] = await Promise.all(
  files.map(async (name) => Object.values(await import(pathToFileURL(join('rules', name)).href))[0] as Issuer),
)
const scanner = createScanner({ showSecrets: true })

/** Ways in which a line travels. Each is a text that holds `line` in another dress. */
const HOSTS: Readonly<Record<string, (line: string) => string>> = {
  'as it is': (line) => line,
  'in a JSON document': (line) =>
    JSON.stringify({ files: [{ path: 'a.txt', content: `first line\n${line}\nlast` }] }, undefined, 2),
  'in a .env file': (line) => `# settings\nDEBUG=1\n${line}\nPORT=80\n`,
  'in a YAML block': (line) =>
    `steps:\n  - run: |\n${line
      .split('\n')
      .map((one) => `      ${one}`)
      .join('\n')}\n  - done: true\n`,
  'in a diff': (line) =>
    `--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n context\n${line
      .split('\n')
      .map((one) => `+${one}`)
      .join('\n')}\n`,
  'in a transcript line': (line) =>
    JSON.stringify({
      type: 'user',
      message: { content: [{ type: 'tool_result', content: JSON.stringify({ stdout: `$ cat x\n${line}\n` }) }] },
    }),
}

function found(text: string): readonly Finding[] {
  return scanner.scan(text)
}

function secretsOf(text: string, rule: Rule): string[] {
  return found(text).flatMap((finding) => (finding.rule === rule.id ? [finding.secret?.value ?? ''] : []))
}

for (const issuer of issuers) {
  describe(issuer.id, () => {
    test('has sources', () => expect(issuer.sources.length).toBeGreaterThan(0))

    for (const rule of issuer.rules.filter((one) => !one.partnerOnly)) {
      describe(rule.id, () => {
        test('has examples, a near miss, and says what it grants and how it is revoked', () => {
          expect(rule.matches.length).toBeGreaterThan(0)
          expect(Object.keys(rule.ignores).length).toBeGreaterThan(0)
        })

        test.each(rule.matches)('is found, once and by this rule: %s', (template) => {
          for (const seed of SEEDS) {
            const line = fillFakes(template, seed)
            for (const [host, wrap] of Object.entries(HOSTS)) {
              // The other half of a pair is a credential of the service that is named, too.
              const others = found(wrap(line)).filter(
                (finding) => finding.rule !== rule.id && finding.rule !== 'service-credential',
              )
              expect(secretsOf(wrap(line), rule).length, `${host}, seed ${seed}: ${line}`).toBe(1)
              expect(
                others.filter((one) => !one.rule.startsWith(`${issuer.id}-`)).map((one) => one.rule),
                `${host}, seed ${seed}: ${line}`,
              ).toEqual([])
            }
          }
        })

        test.each(Object.entries(rule.ignores))('is not found: %s', (_reason, template) => {
          for (const seed of SEEDS)
            expect(secretsOf(fillFakes(template, seed), rule), fillFakes(template, seed)).toEqual([])
        })

        if ((rule.shape ?? 'structured') === 'structured') {
          test.each(rule.matches)('is not found with another prefix, or without its last character: %s', (template) => {
            for (const seed of SEEDS) {
              const line = fillFakes(template, seed)
              const [secret = ''] = secretsOf(line, rule)
              const keyword = rule.keywords.find((one) => line.toLowerCase().includes(one)) ?? ''
              const at = line.toLowerCase().indexOf(keyword)
              const changed = `${line.slice(0, at)}${'#'.repeat(keyword.length)}${line.slice(at + keyword.length)}`
              if (!rule.keywords.some((one) => changed.toLowerCase().includes(one)))
                expect(secretsOf(changed, rule)).toEqual([])
              const short = line.replaceAll(secret, secret.slice(0, -1))
              if (!new RegExp(rule.pattern.source, rule.pattern.flags).test(short))
                expect(secretsOf(short, rule)).toEqual([])
            }
          })
        }
      })
    }
  })
}
