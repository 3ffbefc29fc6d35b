import type { Issuer } from '../src/rules/rule.ts'

export const azureStorage: Issuer = {
  id: 'azure-storage',
  name: 'Azure Storage',
  sources: [
    { url: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage', readOn: '2026-11-22' },
    { url: 'https://github.com/microsoft/security-utilities', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'azure-storage-account-key',
      title: 'Azure Storage account key',
      severity: 'critical',
      grants: 'Reads, writes and deletes everything in the storage account, and signs links to it.',
      revoke: 'Azure portal: Storage account, Access keys; rotate the key.',
      keywords: ['+ast'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{5}[AQgw]==)(?![A-Za-z0-9+/=])/,
      checks: ['azure-marvin32'],
      matches: [
        'AZURE_STORAGE_KEY=<azure-key:64:+ASt>',
        'DefaultEndpointsProtocol=https;AccountName=acmefiles;AccountKey=<azure-key:64:+ASt>;EndpointSuffix=core.windows.net',
      ],
      ignores: {
        'one character short': 'AZURE_STORAGE_KEY=<base64:75>+ASt<base64:5>A==',
        'a checksum that does not hold': 'AZURE_STORAGE_KEY=<base64:76>+ASt<base64:5>A==',
      },
    },
    {
      id: 'azure-storage-account-key-legacy',
      title: 'Azure Storage account key (before 2022)',
      severity: 'critical',
      grants: 'Reads, writes and deletes everything in the storage account, and signs links to it.',
      revoke: 'Azure portal: Storage account, Access keys; rotate the key.',
      keywords: ['accountkey', 'account_key', 'account-key', 'storage_key', 'storagekey', 'azure_storage'],
      shape: 'contextual',
      pattern: /(?<secret>[A-Za-z0-9+/]{86}==)/,
      entropyMin: 4.5,
      matches: [
        'AZURE_STORAGE_KEY="<base64:86>=="',
        'DefaultEndpointsProtocol=https;AccountName=acmefiles;AccountKey=<base64:86>==;EndpointSuffix=core.windows.net',
      ],
      ignores: {
        'one character short': 'AZURE_STORAGE_KEY="<base64:85>=="',
        'the key of the emulator':
          'AccountKey=Eby8vdM02xNOcqFlqUwJ<repeat:P:1>LlmEtlCDXJ1<base64:55>==;BlobEndpoint=http://127.0.0.1',
      },
    },
  ],
}
