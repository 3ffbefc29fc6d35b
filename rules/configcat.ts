import type { Issuer } from '../src/rules/rule.ts'

export const configcat: Issuer = {
  id: 'configcat',
  name: 'ConfigCat',
  sources: [{ url: 'https://configcat.com/docs/sdk-reference/overview/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'configcat-sdk-key',
      title: 'ConfigCat SDK key',
      severity: 'low',
      grants: 'Reads the feature flags of one environment; those of web and mobile apps are public.',
      revoke: 'ConfigCat: the environment, SDK keys; add a new key and remove this one.',
      keywords: ['configcat-sdk-1/'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>configcat-sdk-1\/[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/,
      entropyMin: 3.2,
      matches: [
        'CONFIGCAT_SDK_KEY=configcat-sdk-1/<base64url:22>/<base64url:22>',
        "configcat.getClient('configcat-sdk-1/<base64url:22>/<base64url:22>')",
      ],
      ignores: {
        'one character short': 'CONFIGCAT_SDK_KEY=configcat-sdk-1/<base64url:22>/<base64url:21>',
        'a placeholder': 'CONFIGCAT_SDK_KEY=configcat-sdk-1/<repeat:x:22>/<repeat:x:22>',
      },
    },
    {
      id: 'configcat-sdk-key-legacy',
      title: 'ConfigCat SDK key (first form)',
      severity: 'low',
      grants: 'Reads the feature flags of one environment; those of web and mobile apps are public.',
      revoke: 'ConfigCat: the environment, SDK keys; add a new key and remove this one.',
      shape: 'contextual',
      keywords: ['configcat'],
      pattern: /(?<secret>[A-Za-z0-9_-]{22}\/[A-Za-z0-9_-]{22})/,
      entropyMin: 3.2,
      checks: ['mixed-classes'],
      matches: [
        'CONFIGCAT_SDK_KEY=<base64url:22>/<base64url:22>',
        "configcat.getClient('<base64url:22>/<base64url:22>')",
      ],
      ignores: {
        'one character short': 'CONFIGCAT_SDK_KEY=<base64url:22>/<base64url:21>',
        'a placeholder': 'CONFIGCAT_SDK_KEY=<repeat:x:22>/<repeat:x:22>',
        'nothing names the vendor': 'value = "<base64url:22>/<base64url:22>"',
      },
    },
  ],
}
