import type { Issuer } from '../src/rules/rule.ts'

export const elastic: Issuer = {
  id: 'elastic',
  name: 'Elastic',
  sources: [{ url: 'https://www.elastic.co/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'elastic-cloud-api-key',
      title: 'Elastic Cloud API key',
      severity: 'critical',
      grants: 'Manages the deployments of the organisation as its roles allow.',
      revoke: 'Elastic Cloud: Organization, API keys; revoke the key.',
      keywords: ['essu_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>essu_[\w+/-]{60,200}={0,2})(?![\w+/=-])/,
      entropyMin: 4,
      matches: ['EC_API_KEY=essu_<base64:90>==', 'Authorization: ApiKey essu_<base64:92>'],
      ignores: {
        'too short': 'EC_API_KEY=essu_<alnum:50>',
        'another beginning': 'EC_API_KEY=essv_<base64:90>==',
      },
    },
  ],
}
