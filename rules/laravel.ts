import type { Issuer } from '../src/rules/rule.ts'

export const laravel: Issuer = {
  id: 'laravel',
  name: 'Laravel',
  sources: [{ url: 'https://laravel.com/docs/encryption', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'laravel-app-key',
      title: 'Laravel application key',
      severity: 'high',
      grants: 'Decrypts and forges cookies and whatever else the application encrypts; with some versions, runs code.',
      revoke:
        'Your deployment: `php artisan key:generate`; sessions end, and encrypted columns must be encrypted anew.',
      shape: 'contextual',
      keywords: ['app_key', 'app_previous_keys', "'key' =>"],
      pattern: /(?<secret>base64:[A-Za-z0-9+/]{43}=)/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['APP_KEY=base64:<base64:43>=', '<<env name="APP_KEY" value="base64:<base64:43>="/>'],
      ignores: { 'one character short': 'APP_KEY base64:<base64:42>=', empty: 'APP_KEY=' },
    },
  ],
}
