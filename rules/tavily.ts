import type { Issuer } from '../src/rules/rule.ts'

export const tavily: Issuer = {
  id: 'tavily',
  name: 'Tavily',
  sources: [{ url: 'https://docs.tavily.com/documentation/quickstart', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'tavily-api-key',
      title: 'Tavily API key',
      severity: 'medium',
      grants: 'Searches and crawls at the expense of its account.',
      revoke: 'Tavily: Dashboard, API Keys (app.tavily.com); delete the key.',
      keywords: ['tvly-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>tvly-(?:dev-|prod-)?[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['TAVILY_API_KEY=tvly-<alnum:32>', 'TavilyClient(api_key="tvly-dev-<alnum:32>")'],
      ignores: { 'one character short': 'tvly-dev-<alnum:31>', 'a placeholder': 'tvly-YOUR_API_KEY' },
    },
  ],
}
