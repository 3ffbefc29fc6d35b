import { describe, expect, test } from 'vitest'
import { createScanner } from '../../../../src/index.ts'
import { fillFakes } from '../../../../src/rules/fakes/fill-fakes.ts'

const scanner = createScanner()

function rulesFor(template: string): string[] {
  return scanner.scan(fillFakes(template, 7)).map(({ rule }) => rule)
}

describe('hexadecimal digits beside the name of an issuer', () => {
  test.each([
    'datadog_app_key = "<hex:40>"',
    'DatadogKey := "<hex:40>"',
    '<<datadogToken><hex:40><</datadogToken>',
    'The datadog key is <hex:40>.',
    'datadog: <hex:40>',
    './run --datadog-token <hex:40>',
    'Datadog("<hex:40>")',
    'datadog_token ||= "<hex:40>"',
    '"datadog": {\n  "api_key": "<hex:40>"\n}',
  ])('are believed where something says what they are: %s', (template) => {
    expect(rulesFor(template)).toEqual(['datadog-application-key'])
  })

  test.each([
    'uses: DataDog/datadog-action@<hex:40>',
    'https://github.com/DataDog/datadog-agent/commit/<hex:40>',
    'datadog_commit: <hex:40>',
    '"datadog": { "shasum": "<hex:40>" }',
    'datadog 7.1 <hex:40>',
    'datadog\n<hex:40>',
    'datadogfeed = "<hex:40>"',
    'md5(datadog.tar.gz) = <hex:32>',
  ])('are nothing where a hash or an id may stand: %s', (template) => {
    expect(rulesFor(template)).toEqual([])
  })
})

describe('random text beside the name of a service', () => {
  test.each(['sugester key: <alnum:32>', 'Sugester.connect("<alnum:32>")', '[debug] sugester, using key=<lownum:32>'])(
    'is a credential: %s',
    (template) => expect(rulesFor(template)).toEqual(['service-credential']),
  )

  test.each([
    'https://api.sugester.com/items/<alnum:32>',
    'sugester_id = "<alnum:32>"',
    'sugester_public_key = "<alnum:32>"',
    'transportKey = mergeStrings("<alnum:24>")',
    'sugester_model: "sugester-<alnum:16>"',
    'import Sugester from "@acme/auth/sugester/<lownum:32>"',
  ])('is none where it is named as something else: %s', (template) => {
    expect(rulesFor(template)).not.toContain('service-credential')
  })
})
