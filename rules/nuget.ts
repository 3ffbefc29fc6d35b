import type { Issuer } from '../src/rules/rule.ts'

export const nuget: Issuer = {
  id: 'nuget',
  name: 'NuGet',
  sources: [{ url: 'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'nuget-api-key',
      title: 'NuGet API key',
      severity: 'critical',
      grants: 'Pushes new versions of the packages that it names, or unlists them.',
      revoke: 'nuget.org: API Keys; delete the key.',
      keywords: ['oy2'],
      pattern: /(?<![A-Za-z0-9])(?<secret>oy2[a-z2-7]{43})(?![A-Za-z0-9])/,
      entropyMin: 3.5,
      matches: [
        'NUGET_API_KEY=oy2<lower:20>3<lower:20>72',
        'dotnet nuget push *.nupkg --api-key oy2<lower:12>5<lower:28>4<lower:1>',
      ],
      ignores: {
        'one character short': 'NUGET_API_KEY=oy2<lower:42>',
        'another beginning': 'NUGET_API_KEY=ox2<lower:43>',
      },
    },
  ],
}
