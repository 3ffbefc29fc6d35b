import type { Issuer } from '../src/rules/rule.ts'

export const financialModelingPrep: Issuer = {
  id: 'financial-modeling-prep',
  name: 'Financial Modeling Prep',
  sources: [{ url: 'https://site.financialmodelingprep.com/developer/docs', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'financial-modeling-prep-api-key',
      title: 'Financial Modeling Prep API key',
      severity: 'low',
      grants: 'Asks for market data at the expense of its owner.',
      shape: 'contextual',
      keywords: ['financialmodelingprep', 'financial_modeling_prep', 'fmp_api', 'fmp_key', 'fmpcloud', 'fmp_apikey'],
      pattern: /(?<secret>[A-Za-z0-9]{32})/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['FMP_API_KEY=<alnum:32>', 'https://financialmodelingprep.com/api/v3/profile/AAPL?apikey=<alnum:32>'],
      ignores: {
        'one character short': 'FMP_API_KEY=<alnum:31>',
        'a placeholder': 'FMP_API_KEY=<repeat:x:32>',
        'nothing names the vendor': 'value = "<alnum:32>"',
      },
    },
  ],
}
