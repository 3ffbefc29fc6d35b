import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Trigger.dev: the project, API keys; regenerate the key.'

export const triggerDev: Issuer = {
  id: 'trigger-dev',
  name: 'Trigger.dev',
  sources: [{ url: 'https://trigger.dev/docs/apikeys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'trigger-dev-secret-key',
      title: 'Trigger.dev secret key',
      severity: 'high',
      grants: 'Starts and reads the tasks of the environment.',
      revoke: REVOKE,
      keywords: ['tr_prod_', 'tr_stg_', 'tr_preview_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>tr_(?:prod|stg|preview)_[A-Za-z0-9]{20,24})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      checks: ['random-text'],
      matches: ['TRIGGER_SECRET_KEY=tr_prod_<alnum:20>', "configure({ secretKey: 'tr_stg_<alnum:24>' })"],
      ignores: {
        'one character short': 'TRIGGER_SECRET_KEY=tr_prod_<alnum:19>',
        'a name in code': 'tr_prod_quantityOfTheGoods',
        'a placeholder': 'TRIGGER_SECRET_KEY=tr_prod_<repeat:x:20>',
      },
    },
    {
      id: 'trigger-dev-development-secret-key',
      title: 'Trigger.dev secret key for development',
      severity: 'low',
      grants: 'Starts tasks on the machine of the developer.',
      revoke: REVOKE,
      keywords: ['tr_dev_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>tr_dev_[A-Za-z0-9]{20,24})(?![A-Za-z0-9_])/,
      entropyMin: 3.3,
      checks: ['random-text'],
      matches: ['TRIGGER_SECRET_KEY=tr_dev_<alnum:20>', 'Authorization: Bearer tr_dev_<alnum:24>'],
      ignores: {
        'one character short': 'TRIGGER_SECRET_KEY=tr_dev_<alnum:19>',
        'a placeholder': 'TRIGGER_SECRET_KEY=tr_dev_<repeat:x:20>',
      },
    },
    {
      id: 'trigger-dev-personal-access-token',
      title: 'Trigger.dev personal access token',
      severity: 'high',
      grants: 'Deploys tasks and reads environment variables in every project that its user reaches.',
      revoke: 'Trigger.dev: account, Personal Access Tokens; revoke the token.',
      keywords: ['tr_pat_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>tr_pat_[A-Za-z0-9]{40})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      checks: ['random-text'],
      matches: ['TRIGGER_ACCESS_TOKEN=tr_pat_<lownum:40>', '"accessToken": "tr_pat_<alnum:40>"'],
      ignores: {
        'one character short': 'TRIGGER_ACCESS_TOKEN=tr_pat_<alnum:39>',
        'a placeholder': 'TRIGGER_ACCESS_TOKEN=tr_pat_<repeat:x:40>',
      },
    },
  ],
}
