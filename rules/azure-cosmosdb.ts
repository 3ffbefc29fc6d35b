import type { Issuer } from '../src/rules/rule.ts'

export const azureCosmosdb: Issuer = {
  id: 'azure-cosmosdb',
  name: 'Azure Cosmos DB',
  sources: [
    { url: 'https://learn.microsoft.com/en-us/azure/cosmos-db/', readOn: '2026-11-22' },
    { url: 'https://github.com/microsoft/security-utilities', readOn: '2026-11-22' },
  ],
  rules: [
    {
      id: 'azure-cosmosdb-key',
      title: 'Azure Cosmos DB account key',
      severity: 'critical',
      grants: 'Reads (and with a read-write key changes) every database of the account.',
      revoke: 'Azure portal: Cosmos DB account, Keys; regenerate the key.',
      keywords: ['acdb'],
      pattern: /(?<![A-Za-z0-9+/])(?<secret>[A-Za-z0-9+/]{76}ACDb[A-Za-z0-9+/]{5}[AQgw]==)(?![A-Za-z0-9+/=])/,
      checks: ['azure-marvin32'],
      matches: [
        'COSMOS_KEY=<azure-key:64:ACDb>',
        'AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=<azure-key:64:ACDb:MastRO00>;',
      ],
      ignores: {
        'one character short': 'COSMOS_KEY=<base64:75>ACDb<base64:5>A==',
        'a checksum that does not hold': 'COSMOS_KEY=<base64:76>ACDb<base64:5>A==',
      },
    },
    {
      id: 'azure-cosmosdb-key-legacy',
      title: 'Azure Cosmos DB account key (older form)',
      severity: 'critical',
      grants: 'Reads (and with a read-write key changes) every database of the account.',
      revoke: 'Azure portal: Cosmos DB account, Keys; regenerate the key.',
      keywords: ['documents.azure.com', 'cosmos', 'documentdb'],
      shape: 'contextual',
      pattern: /(?<secret>[A-Za-z0-9+/]{86}==)/,
      entropyMin: 4.5,
      matches: [
        'AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=<base64:86>==;',
        'COSMOS_KEY: "<base64:86>=="',
      ],
      ignores: {
        'one character short': 'COSMOS_KEY: "<base64:85>=="',
        'the key of the emulator': 'COSMOS_KEY=C2y6yDjf5/<repeat:R:1>+ob0N8A7Cgv30VR<base64:61>==',
      },
    },
  ],
}
