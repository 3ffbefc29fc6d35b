import type { Issuer } from '../src/rules/rule.ts'

const ENVIRONMENT = 'LaunchDarkly: the project, Settings, Environments; reset the key.'

export const launchdarkly: Issuer = {
  id: 'launchdarkly',
  name: 'LaunchDarkly',
  sources: [{ url: 'https://launchdarkly.com/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'launchdarkly-api-token',
      title: 'LaunchDarkly API access token',
      severity: 'high',
      grants: 'Reads and changes flags and projects as its role allows: it switches features of the product.',
      revoke: 'LaunchDarkly: Organization settings, Authorization; delete the token.',
      keywords: ['api-'],
      pattern: /(?<![\w.-])(?<secret>api-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/,
      entropyMin: 3,
      matches: ['LAUNCHDARKLY_ACCESS_TOKEN=api-<uuid>', 'Authorization: api-<uuid>'],
      ignores: {
        'one character short': 'LAUNCHDARKLY_ACCESS_TOKEN=api-<hex:8>-<hex:4>-4<hex:3>-<hex:4>-<hex:11>',
        'part of a name': 'service=rest-api-<uuid>',
      },
    },
    {
      id: 'launchdarkly-sdk-key',
      title: 'LaunchDarkly SDK key',
      severity: 'high',
      grants: 'Reads all flags and their rules, and writes events, of one environment.',
      revoke: ENVIRONMENT,
      keywords: ['sdk-'],
      // Not in the first column of a table, where packages have such names.
      pattern: /(?<![\w.-])(?<secret>sdk-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w\t-])/,
      entropyMin: 3,
      matches: ['LAUNCHDARKLY_SDK_KEY=sdk-<uuid>', 'LDClient.init("sdk-<uuid>")'],
      ignores: {
        'one character short': 'LAUNCHDARKLY_SDK_KEY=sdk-<hex:8>-<hex:4>-4<hex:3>-<hex:4>-<hex:11>',
        'part of a name': 'package=aws-sdk-<uuid>',
      },
    },
    {
      id: 'launchdarkly-mobile-key',
      title: 'LaunchDarkly mobile key',
      severity: 'low',
      grants: 'Reads the flags that are made available to mobile apps; it is made to stand in them.',
      revoke: ENVIRONMENT,
      keywords: ['mob-'],
      pattern: /(?<![\w.-])(?<secret>mob-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/,
      entropyMin: 3,
      matches: ['LAUNCHDARKLY_MOBILE_KEY=mob-<uuid>', 'mobileKey: "mob-<uuid>"'],
      ignores: {
        'one character short': 'mobileKey: "mob-<hex:8>-<hex:4>-4<hex:3>-<hex:4>-<hex:11>"',
        'part of a name': 'mobileKey: "x-mob-<uuid>"',
      },
    },
  ],
}
