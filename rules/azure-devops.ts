import type { Issuer } from '../src/rules/rule.ts'

const TOKENS = 'Azure DevOps: User settings, Personal access tokens; revoke the token.'

export const azureDevops: Issuer = {
  id: 'azure-devops',
  name: 'Azure DevOps',
  sources: [
    {
      url: 'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'azure-devops-personal-access-token',
      title: 'Azure DevOps personal access token',
      severity: 'critical',
      grants: 'Reads and writes the repositories, pipelines and packages that its scopes and its owner reach.',
      revoke: TOKENS,
      keywords: ['azdo'],
      pattern: /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9]{18}AZDO[A-Za-z0-9]{4})(?![A-Za-z0-9])/,
      entropyMin: 4,
      checks: ['azure-cask'],
      matches: [
        'AZURE_DEVOPS_EXT_PAT=<azure-cask:AAASAZDO>',
        'git clone https://acme:<azure-cask:AAASAZDO>@dev.azure.com/acme/app/_git/app',
      ],
      ignores: {
        'one character short': 'AZURE_DEVOPS_EXT_PAT=<alnum:52>JQQJ99BAAC<alnum:10>AAASAZDO<alnum:3>',
        'another signature': 'AZURE_DEVOPS_EXT_PAT=<azure-cask:AAASAZDP>',
      },
    },
    {
      id: 'azure-devops-personal-access-token-legacy',
      title: 'Azure DevOps personal access token (52 characters)',
      severity: 'critical',
      grants: 'Reads and writes the repositories, pipelines and packages that its scopes and its owner reach.',
      revoke: TOKENS,
      keywords: ['azure', 'devops', 'vsts', 'visualstudio.com', 'pat', 'ado', 'tfs'],
      shape: 'contextual',
      pattern: /(?<secret>[a-z2-7]{52})/,
      entropyMin: 3.5,
      checks: ['azure-devops-crc32'],
      matches: [
        'AZURE_DEVOPS_EXT_PAT=<azure-devops-pat>',
        'git clone https://acme@dev.azure.com/acme/app -c pat=<azure-devops-pat>',
        '"vstsToken": "<azure-devops-pat>"',
      ],
      ignores: {
        'one character short': 'AZURE_DEVOPS_EXT_PAT=<lower:51>',
        'a checksum that does not hold': 'AZURE_DEVOPS_EXT_PAT=<lower:26>7<lower:25>',
      },
    },
  ],
}
