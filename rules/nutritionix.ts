import type { Issuer } from '../src/rules/rule.ts'

export const nutritionix: Issuer = {
  id: 'nutritionix',
  name: 'Nutritionix',
  sources: [{ url: 'https://developer.nutritionix.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'nutritionix-app-key',
      title: 'Nutritionix app key',
      severity: 'low',
      grants: 'With the app id, asks for nutrition data at the expense of the account.',
      revoke: 'Nutritionix: developer portal, API keys; delete the key.',
      shape: 'contextual',
      keywords: ['nutritionix'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['NUTRITIONIX_APP_KEY=<hex:32>', "nutritionix.setAppKey('<hex:32>')"],
      ignores: { 'one character short': 'NUTRITIONIX_APP_KEY=<hex:31>', 'a placeholder': 'nutritionix: <repeat:0:32>' },
    },
  ],
}
