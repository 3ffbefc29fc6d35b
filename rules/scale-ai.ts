import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Scale: dashboard, API keys; delete the key.'

export const scaleAi: Issuer = {
  id: 'scale-ai',
  name: 'Scale AI',
  sources: [{ url: 'https://docs.scale.com/reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'scale-ai-live-api-key',
      title: 'Scale AI API key',
      severity: 'medium',
      grants: 'Makes tasks at the expense of the account, and reads the data in them.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: [
        'scaleapi',
        'scale_api',
        'scale_ai',
        'scaleai',
        'scale-ai',
        'scale.com',
        'scale_live',
        'scale_',
        'scale token',
        'scale key',
        'scaletoken',
      ],
      pattern: /(?<secret>live_(?:auth_)?[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['SCALE_API_KEY=live_<hex:32>', "client = scaleapi.ScaleClient('live_<hex:32>')"],
      ignores: {
        'one character short': 'SCALE_API_KEY=live_<hex:31>',
        'a placeholder': 'SCALE_API_KEY=live_<repeat:0:32>',
      },
    },
    {
      id: 'scale-ai-test-api-key',
      title: 'Scale AI test API key',
      severity: 'low',
      grants: 'Makes tasks of the test mode.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['scaleapi', 'scale_api', 'scale_ai', 'scaleai', 'scale-ai', 'scale.com', 'scale_test'],
      pattern: /(?<secret>test_(?:auth_)?[0-9a-f]{32})/,
      entropyMin: 3,
      matches: ['SCALE_API_KEY=test_<hex:32>', "client = scaleapi.ScaleClient('test_<hex:32>')"],
      ignores: {
        'one character short': 'SCALE_API_KEY=test_<hex:31>',
        'a placeholder': 'SCALE_API_KEY=test_<repeat:0:32>',
      },
    },
  ],
}
