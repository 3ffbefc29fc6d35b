import type { Issuer } from '../src/rules/rule.ts'

export const wandb: Issuer = {
  id: 'wandb',
  name: 'Weights & Biases',
  sources: [{ url: 'https://docs.wandb.ai/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'wandb-api-key',
      title: 'Weights & Biases API key',
      severity: 'high',
      grants: 'Reads and writes every project that its owner reaches: runs, artifacts and models.',
      revoke: 'Weights & Biases: User settings, API keys (wandb.ai/settings); revoke the key.',
      keywords: ['wandb_v1_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>wandb_v1_[A-Za-z0-9_]{77})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['WANDB_API_KEY=wandb_v1_<word:77>', 'wandb.login(key="wandb_v1_<word:77>")'],
      ignores: { 'one character short': 'wandb_v1_<word:76>', 'a placeholder': 'wandb_v1_<repeat:x:77>' },
    },
    {
      id: 'wandb-api-key-legacy',
      title: 'Weights & Biases API key (40 digits)',
      severity: 'high',
      grants: 'Reads and writes every project that its owner reaches: runs, artifacts and models.',
      revoke: 'Weights & Biases: User settings, API keys (wandb.ai/settings); revoke the key.',
      shape: 'contextual',
      keywords: [
        'wandb_api_key',
        'wandb.login',
        'wandb login',
        'api.wandb.ai',
        'wandb_key',
        'wandb-api-key',
        'wandbapikey',
        'wandb',
      ],
      pattern: /(?<secret>(?:local-)?[0-9a-f]{40})/,
      entropyMin: 3,
      matches: [
        'export WANDB_API_KEY=<hex:40>',
        'wandb.login(key="<hex:40>")',
        'machine api.wandb.ai\n  login user\n  password <hex:40>',
      ],
      ignores: {
        'one character short': 'wandb login <hex:39>',
        'a commit': 'pip install git+https://github.com/wandb/wandb@<hex:40>',
      },
    },
  ],
}
