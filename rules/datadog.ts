import type { Issuer } from '../src/rules/rule.ts'

const APPLICATION_KEYS = 'Datadog: Organization Settings, Application Keys; revoke the key.'

export const datadog: Issuer = {
  id: 'datadog',
  name: 'Datadog',
  sources: [{ url: 'https://docs.datadoghq.com/account_management/api-app-keys/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'datadog-api-key',
      title: 'Datadog API key',
      severity: 'high',
      grants: 'Sends metrics, logs and events to the organisation; with an application key, reads them.',
      revoke: 'Datadog: Organization Settings, API Keys; revoke the key.',
      keywords: ['datadog', 'dd_api_key', 'dd-api-key', 'ddapikey'],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['DD_API_KEY=<hex:32>', 'datadog_api_key: "<hex:32>"', 'DD-API-KEY: <hex:32>'],
      ignores: {
        'one character short': 'DD_API_KEY=<hex:31>',
        'a placeholder': 'DD_API_KEY=<repeat:0:32>',
      },
    },
    {
      id: 'datadog-application-key',
      title: 'Datadog application key',
      severity: 'high',
      grants: 'With an API key, reads and changes what its owner may.',
      revoke: APPLICATION_KEYS,
      keywords: [
        'dd_app_key',
        'dd-app-key',
        'ddappkey',
        'dd_application_key',
        'dd-application-key',
        'datadog_app',
        'datadog-app',
        'datadogapp',
        'datadog',
      ],
      shape: 'contextual',
      pattern: /(?<secret>[0-9a-f]{40})/,
      entropyMin: 3,
      matches: ['DD_APP_KEY=<hex:40>', 'datadog_app_key = "<hex:40>"', 'DD-APPLICATION-KEY: <hex:40>'],
      ignores: {
        'one character short': 'DD_APP_KEY=<hex:39>',
        'a commit': 'uses: DataDog/synthetics-ci-github-action@<hex:40>',
      },
    },
    {
      id: 'datadog-prefixed-key',
      title: 'Datadog application key or personal access token (prefixed form)',
      severity: 'high',
      grants: 'Reads and changes what its owner and its scopes allow.',
      revoke: APPLICATION_KEYS,
      keywords: ['ddapp_', 'ddpat_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>dd(?:app|pat)_[A-Za-z0-9]{34,60})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['DD_APP_KEY=ddapp_<alnum:34>', '"token": "ddpat_<alnum:40>"'],
      ignores: {
        'too short': 'DD_APP_KEY=ddapp_<alnum:33>',
        'a placeholder': 'DD_APP_KEY=ddapp_<repeat:x:34>',
      },
    },
  ],
}
