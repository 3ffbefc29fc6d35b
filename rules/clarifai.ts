import type { Issuer } from '../src/rules/rule.ts'

export const clarifai: Issuer = {
  id: 'clarifai',
  name: 'Clarifai',
  sources: [{ url: 'https://docs.clarifai.com/control/authentication/pat/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'clarifai-api-key',
      title: 'Clarifai personal access token or API key',
      severity: 'medium',
      grants: 'Calls and changes the models and inputs of the account at its expense.',
      revoke: 'Clarifai: Settings, Secrets; delete the token.',
      shape: 'contextual',
      keywords: ['clarifai'],
      pattern: /(?<secret>(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{32})/,
      entropyMin: 3,
      matches: ['CLARIFAI_PAT=<hex:32>', 'clarifai: { pat: "<hex:32>" }'],
      ignores: {
        'one character short': 'CLARIFAI_PAT=<hex:31>',
        'a placeholder': 'CLARIFAI_PAT=<repeat:0:32>',
        'nothing names the vendor': 'value = "<hex:32>"',
      },
    },
  ],
}
