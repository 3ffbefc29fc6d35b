import type { Issuer } from '../src/rules/rule.ts'

export const spoonacular: Issuer = {
  id: 'spoonacular',
  name: 'spoonacular',
  sources: [{ url: 'https://spoonacular.com/food-api/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'spoonacular-api-key',
      title: 'spoonacular API key',
      severity: 'low',
      grants: 'Searches recipes at the expense of the account.',
      revoke: 'spoonacular: console, Profile; regenerate the key.',
      shape: 'contextual',
      keywords: ['spoonacular'],
      pattern: /(?<![#/@])(?<secret>[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['SPOONACULAR_API_KEY=<hex:32>', 'https://api.spoonacular.com/recipes/random?apiKey=<hex:32>'],
      ignores: { 'one character short': 'SPOONACULAR_API_KEY=<hex:31>', 'a placeholder': 'spoonacular: <repeat:0:32>' },
    },
  ],
}
