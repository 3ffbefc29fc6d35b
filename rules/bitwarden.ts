import type { Issuer } from '../src/rules/rule.ts'

export const bitwarden: Issuer = {
  id: 'bitwarden',
  name: 'Bitwarden',
  sources: [{ url: 'https://bitwarden.com/help/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'bitwarden-client-secret',
      title: 'Bitwarden API client secret',
      severity: 'critical',
      grants: 'Signs in to the account, whose vault the master password then opens, or manages the organisation.',
      revoke: 'Bitwarden: Settings, Security, Keys (or the organisation, Settings); rotate the API key.',
      keywords: [
        'bw_clientsecret',
        'bw_client_secret',
        'apikeyclientsecret',
        'bitwarden_client_secret',
        'bitwarden_clientsecret',
      ],
      shape: 'contextual',
      pattern: /(?<secret>(?=[^A-Z]{0,29}[A-Z])(?=[^a-z]{0,29}[a-z])(?=[^0-9]{0,29}[0-9])[A-Za-z0-9]{30})/,
      entropyMin: 3.5,
      matches: ['BW_CLIENTSECRET=<alnum:30>', '"user_<uuid>_token_apiKeyClientSecret": "<alnum:30>"'],
      ignores: {
        'one character short': 'BW_CLIENTSECRET=<alnum:29>',
        'a placeholder': 'BW_CLIENTSECRET=<repeat:x:30>',
      },
    },
    {
      id: 'bitwarden-secrets-manager-token',
      title: 'Bitwarden Secrets Manager access token',
      severity: 'critical',
      grants: 'Reads (and perhaps changes) the secrets of the projects of its machine account.',
      revoke: 'Bitwarden Secrets Manager: Machine accounts, the account, Access tokens; revoke the token.',
      keywords: ['bws_access_token', 'bitwarden', 'access_token', 'access-token', 'accesstoken'],
      shape: 'contextual',
      pattern:
        /(?<secret>0\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==)/,
      entropyMin: 3.5,
      matches: [
        'BWS_ACCESS_TOKEN=0.<uuid>.<alnum:30>:<base64:22>==',
        'bws secret list --access-token 0.<uuid>.<alnum:30>:<base64:22>==',
      ],
      ignores: {
        'one character short': 'BWS_ACCESS_TOKEN=0.<uuid>.<alnum:29>:<base64:22>==',
        'no key': 'BWS_ACCESS_TOKEN=0.<uuid>.<alnum:30>',
      },
    },
  ],
}
