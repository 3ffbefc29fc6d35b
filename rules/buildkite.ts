import type { Issuer } from '../src/rules/rule.ts'

export const buildkite: Issuer = {
  id: 'buildkite',
  name: 'Buildkite',
  sources: [{ url: 'https://buildkite.com/docs/apis', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'buildkite-user-access-token',
      title: 'Buildkite API access token',
      severity: 'high',
      grants: 'Reads and changes pipelines, builds and agents, within its scopes and organisations.',
      revoke: 'Buildkite: Personal Settings, API Access Tokens; revoke the token.',
      keywords: ['bkua_'],
      pattern: /(?<![A-Za-z0-9])(?<secret>bkua_(?:[a-z0-9]{53}|[a-z0-9]{40}))(?![A-Za-z0-9])/,
      entropyMin: 3,
      matches: ['BUILDKITE_API_TOKEN=bkua_<hex:40>', 'buildkite_token: "bkua_<lownum:53>"'],
      ignores: {
        'one character short': 'BUILDKITE_API_TOKEN=bkua_<hex:39>',
        'a placeholder': 'BUILDKITE_API_TOKEN=bkua_<repeat:x:40>',
      },
    },
    {
      id: 'buildkite-agent-token',
      title: 'Buildkite agent, cluster or package token',
      severity: 'high',
      grants: 'Connects an agent, which then receives jobs with their secrets, or reads and writes packages.',
      revoke: 'Buildkite: Agents, the cluster, Agent Tokens (or Packages, the registry, Tokens); revoke the token.',
      keywords: ['bkaa_', 'bkaj_', 'bkar_', 'bkct_', 'bkpt_', 'bkpat_', 'bkps_'],
      pattern:
        /(?<![A-Za-z0-9])(?<secret>bk(?:aa_[\w-]{75}|aj_[\w-]{333}|ar_[\w-]{73}|ct_[\w-]{73}|pt_[\w-]{199}|pat_[\w-]{54}|ps_[\w-]{64}))(?![\w-])/,
      entropyMin: 3.5,
      matches: [
        'BUILDKITE_AGENT_TOKEN=bkct_<base64url:73>',
        'token="bkar_<base64url:73>"',
        'password: bkpat_<alnum:54>',
      ],
      ignores: {
        'one character short': 'BUILDKITE_AGENT_TOKEN=bkct_<base64url:72>',
        'another kind': 'BUILDKITE_AGENT_TOKEN=bkxx_<base64url:73>',
      },
    },
  ],
}
