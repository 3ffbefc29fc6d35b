import type { Issuer } from '../src/rules/rule.ts'

export const figma: Issuer = {
  id: 'figma',
  name: 'Figma',
  sources: [{ url: 'https://www.figma.com/developers/api', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'figma-personal-access-token',
      title: 'Figma personal access token',
      severity: 'medium',
      grants: 'Reads, and with some scopes comments on, the files that its owner reaches.',
      revoke: 'Figma: Settings, Security, Personal access tokens; revoke the token.',
      keywords: ['figd_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>figd_[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['FIGMA_TOKEN=figd_<base64url:40>', 'X-Figma-Token: figd_<base64url:40>'],
      ignores: { 'one character short': 'figd_<base64url:39>', 'a placeholder': 'figd_<repeat:x:40>' },
    },
    {
      id: 'figma-oauth-token',
      title: 'Figma OAuth or plan token',
      severity: 'medium',
      grants: 'Acts for the person who connected an app, or for an organisation, as its scopes allow.',
      revoke: 'Figma: Settings, Connected apps; revoke the access.',
      keywords: ['figu_', 'figo_', 'figh_', 'figr_', 'figur_', 'figor_', 'figp_'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>fig(?:u|o|h|r|ur|or|p)_[A-Za-z0-9_-]{40,54})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['FIGMA_ACCESS_TOKEN=figu_<base64url:40>', '"refresh_token": "figur_<base64url:44>"'],
      ignores: { 'too short': 'figu_<base64url:39>', 'a placeholder': 'figp_<repeat:x:40>' },
    },
  ],
}
