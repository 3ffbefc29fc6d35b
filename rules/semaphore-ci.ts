import type { Issuer } from '../src/rules/rule.ts'

export const semaphoreCi: Issuer = {
  id: 'semaphore-ci',
  name: 'Semaphore CI',
  sources: [{ url: 'https://docs.semaphoreci.com/reference/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'semaphore-ci-api-token',
      title: 'Semaphore CI API token',
      severity: 'high',
      grants: 'Runs pipelines, and reads their secrets, with the rights of its user.',
      revoke: 'Semaphore: account settings; reset the API token.',
      shape: 'contextual',
      keywords: [
        'semaphoreci',
        'semaphore_api',
        'semaphore_token',
        'semaphore-api',
        'semaphore-token',
        'semaphore token',
        'sem connect',
      ],
      pattern: /(?<![#/@])(?<secret>[a-z0-9]{32})/,
      entropyMin: 3,
      checks: ['random-text'],
      matches: ['SEMAPHORE_API_TOKEN=<hex:32>', 'sem connect acme.semaphoreci.com <lownum:32>'],
      ignores: { 'one character short': 'SEMAPHORE_API_TOKEN=<hex:31>', 'a placeholder': 'semaphoreci: <repeat:0:32>' },
    },
  ],
}
