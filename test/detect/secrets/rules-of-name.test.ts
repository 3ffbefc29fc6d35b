import { describe, expect, test } from 'vitest'
import { createScanner } from '../../../src/index.ts'
import { fillFakes } from '../../../src/rules/fakes/fill-fakes.ts'

const scanner = createScanner()

function rulesFor(template: string): string[] {
  return scanner.scan(`${fillFakes(template, 2)}\n`, { path: 'src/client.conf' }).map(({ rule }) => rule)
}

describe('a rule knows the name of its issuer in any spelling', () => {
  test.each([
    'copper_api_key = "<lownum:32>"',
    'copperApiKey = "<lownum:32>"',
    'COPPER-API-KEY: <lownum:32>',
    'client.setCopperApiToken("<lownum:32>")',
    'copper.api.token = <lownum:32>',
  ])('%s', (line) => expect(rulesFor(line)).toEqual(['copper-api-key']))
})

test.each([
  ['a part of another word', 'scopperApiKey = "<lownum:32>"', 'generic-api-key'],
  ['what the name says to be something else', 'copperApiKeyUrl = "<lownum:32>"', undefined],
  ['another shape of value, which is one of a service', 'copperApiKey = "<alnum:40>"', 'service-credential'],
  ['an issuer whose own keyword stands there', 'DWOLLA_APP_SECRET=<alnum:50>', 'dwolla-client-secret'],
])('and is silent about %s', (_, line, rule) => expect(rulesFor(line)).toEqual(rule === undefined ? [] : [rule]))
