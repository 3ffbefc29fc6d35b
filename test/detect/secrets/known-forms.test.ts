import { describe, expect, test } from 'vitest'
import { createScanner } from '../../../src/index.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'

const scanner = createScanner()

function rulesFor(template: string): string[] {
  return scanner.scan(`${fillFakes(template, 3)}\n`, { path: 'src/client.conf' }).map(({ rule }) => rule)
}

describe('a value whose form is known and is not that', () => {
  test.each([
    ['was cut behind the prefix of its issuer', 'gitlab_token = "glpat-<alnum:19>"'],
    ['was cut, and an issuer is named', 'datadog_token = "<hex:38>"'],
    ['was cut, and a service is named', 'upwaveToken := "<lownum:31>"'],
    ['is one longer', 'upwaveToken := "<lownum:33>"'],
    ['stands beside a name that speaks of nobody, behind the word for the service', 'upwave\ntoken = "<lownum:31>"'],
    ['has a sign that no token has', 'acme_token = "<alnum:14>?<alnum:17>"'],
    ['is a UUID that lacks a character', 'acme_token = "<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>"'],
    ['is hexadecimal and ends within a byte', 'acme_token = "<hex:39>"'],
    ['is meant for everybody', 'POSTHOG_KEY=phc_<alnum:43>'],
  ])('is none where it %s', (_, template) => expect(rulesFor(template)).toEqual([]))
})

describe('what may be a form that is not known yet is believed by its name', () => {
  test.each([
    ['longer ones', 'gitlab_token = "glpat-<alnum:44>"', 'generic-token'],
    ['other characters', 'copper_api_token = "<alnum:16>_<alnum:15>"', 'service-credential'],
    ['another issuer', 'acme_token = "<lownum:31>"', 'generic-token'],
    ['a word that only begins as a service does', 'upwaves_token = "<lownum:31>"', 'service-credential'],
    ['escapes of an address', 'acme_token=<alnum:40>%3D', 'generic-token'],
  ])('%s', (_, template, rule) => expect(rulesFor(template)).toEqual([rule]))
})

describe('a name that ends with "key"', () => {
  test.each(['BILLING_KEY=<alnum:32>', "const weatherKey = '<lownum:40>'", 'weather:\n  billing_key: <hex:40>'])(
    'may be that of a secret: %s',
    (template) => expect(rulesFor(template)).toEqual(['generic-api-key']),
  )

  test.each([
    'key = "<alnum:32>"',
    'cache_key: <hex:40>',
    'const idempotencyKey = "<alnum:24>"',
    'monkey = "<alnum:32>"',
  ])('is none here: %s', (template) => expect(rulesFor(template)).toEqual([]))
})
