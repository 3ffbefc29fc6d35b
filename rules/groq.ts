import type { Issuer } from '../src/rules/rule.ts'

export const groq: Issuer = {
  id: 'groq',
  name: 'Groq',
  sources: [{ url: 'https://console.groq.com/docs/quickstart', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'groq-api-key',
      title: 'Groq API key',
      severity: 'high',
      grants: 'Calls every model at the expense of its organisation.',
      revoke: 'Groq: Console, API Keys (console.groq.com/keys); delete the key.',
      keywords: ['gsk_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>gsk_[A-Za-z0-9]{52})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['GROQ_API_KEY=gsk_<alnum:20>WGdyb3FY<alnum:24>', 'client = Groq(api_key="gsk_<alnum:52>")'],
      ignores: { 'one character short': 'gsk_<alnum:51>', 'a placeholder': 'gsk_<repeat:x:52>' },
    },
  ],
}
