import type { Issuer } from '../src/rules/rule.ts'

export const databricks: Issuer = {
  id: 'databricks',
  name: 'Databricks',
  sources: [{ url: 'https://docs.databricks.com/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'databricks-personal-access-token',
      title: 'Databricks personal access token',
      severity: 'critical',
      grants: 'Runs code on the clusters of the workspace and reads its data, as its user.',
      revoke: 'Databricks: Settings, Developer, Access tokens; revoke the token.',
      keywords: ['dapi'],
      pattern: /(?<![A-Za-z0-9])(?<secret>dapi[0-9a-f]{32}(?:-\d{1,2})?)(?![\w-])/,
      entropyMin: 3,
      matches: ['DATABRICKS_TOKEN=dapi<hex:32>', 'token = dapi<hex:32>-2'],
      ignores: {
        'one character short': 'DATABRICKS_TOKEN=dapi<hex:31>',
        'a placeholder': 'DATABRICKS_TOKEN=dapi<repeat:0:32>',
      },
    },
    {
      id: 'databricks-oauth-secret',
      title: 'Databricks service-principal secret',
      severity: 'critical',
      grants: 'With its client id, acts as the service principal in the workspaces of the account.',
      revoke: 'Databricks: Account console, Service principals, the principal, Secrets; delete the secret.',
      keywords: ['dose'],
      pattern: /(?<![A-Za-z0-9])(?<secret>dose[0-9a-f]{32})(?![\w-])/,
      entropyMin: 3,
      matches: ['DATABRICKS_CLIENT_SECRET=dose<hex:32>', '"client_secret": "dose<hex:32>"'],
      ignores: {
        'one character short': 'DATABRICKS_CLIENT_SECRET=dose<hex:31>',
        'a placeholder': 'DATABRICKS_CLIENT_SECRET=dose<repeat:0:32>',
      },
    },
  ],
}
