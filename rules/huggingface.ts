import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Hugging Face: Settings, Access Tokens (huggingface.co/settings/tokens); invalidate the token.'

export const huggingface: Issuer = {
  id: 'huggingface',
  name: 'Hugging Face',
  sources: [{ url: 'https://huggingface.co/docs/hub/security-tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'huggingface-user-token',
      title: 'Hugging Face user access token',
      severity: 'high',
      grants: 'Reads, and often writes, the models, datasets and spaces that its owner reaches, private ones included.',
      revoke: REVOKE,
      keywords: ['hf_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>hf_[A-Za-z0-9]{34})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: [
        'HF_TOKEN=hf_<alpha:34>',
        'login(token="hf_<alpha:34>")',
        'https://user:hf_<alpha:34>@huggingface.co/acme/model',
      ],
      ignores: {
        'one character short': 'hf_<alpha:33>',
        'part of a longer name': 'hf_<alpha:34>_shard',
        'a placeholder': 'HF_TOKEN=hf_<repeat:x:34>',
      },
    },
    {
      id: 'huggingface-org-token',
      title: 'Hugging Face organisation API token',
      severity: 'high',
      grants: 'Reads, and often writes, the models, datasets and spaces of an organisation.',
      revoke: 'Hugging Face: Settings of the organisation, Access Tokens; invalidate the token.',
      keywords: ['api_org_'],
      pattern: /(?<![A-Za-z0-9_])(?<secret>api_org_[A-Za-z0-9]{34})(?![A-Za-z0-9_])/,
      entropyMin: 3.5,
      matches: ['HUGGINGFACEHUB_API_TOKEN=api_org_<alpha:34>', '"token": "api_org_<alpha:34>"'],
      ignores: { 'one character short': 'api_org_<alpha:33>', 'a function': 'api_org_members_list_with_pagination()' },
    },
    {
      id: 'huggingface-oauth-token',
      title: 'Hugging Face OAuth access token',
      severity: 'medium',
      grants: 'Acts for the person who signed in to an application with Hugging Face, until it expires.',
      revoke: 'Hugging Face: Settings, Connected Applications; revoke the application.',
      keywords: ['hf_oauth_'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>hf_oauth_eyJ[A-Za-z0-9_-]{50,2000}\.[A-Za-z0-9_-]{50,4000}\.[A-Za-z0-9_-]{40,800})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'Authorization: Bearer hf_oauth_eyJ<base64url:80>.<base64url:300>.<base64url:86>',
        '"access_token": "hf_oauth_eyJ<base64url:80>.<base64url:300>.<base64url:342>"',
      ],
      ignores: { 'two parts': 'hf_oauth_eyJ<base64url:80>.<base64url:300>', 'a name': 'hf_oauth_token_endpoint' },
    },
  ],
}
