import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'Sumo Logic: Administration, Security, Access Keys; delete the pair.'

export const sumoLogic: Issuer = {
  id: 'sumo-logic',
  name: 'Sumo Logic',
  sources: [{ url: 'https://help.sumologic.com/docs/manage/security/access-keys/', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'sumo-logic-access-id',
      title: 'Sumo Logic access id',
      severity: 'low',
      grants: 'Nothing alone: it names the user, and its access key is rarely far away.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['sumo', 'sumologic'],
      pattern: /(?<secret>su[A-Za-z0-9]{12})/,
      entropyMin: 2.8,
      matches: ['SUMOLOGIC_ACCESSID=su<alnum:12>'],
      ignores: { 'one character short': 'SUMOLOGIC_ACCESSID=su<alnum:11>' },
    },
    {
      id: 'sumo-logic-access-key',
      title: 'Sumo Logic access key',
      severity: 'high',
      grants: 'With the access id, searches the logs of the company, and manages collectors.',
      revoke: REVOKE,
      shape: 'contextual',
      keywords: ['sumo', 'sumologic'],
      pattern: /(?<secret>[A-Za-z0-9]{64})/,
      entropyMin: 4,
      checks: ['mixed-classes'],
      matches: ['SUMOLOGIC_ACCESSID=su<alnum:12>\nSUMOLOGIC_ACCESSKEY=<alnum:64>', 'SUMO_ACCESS_KEY: "<alnum:64>"'],
      ignores: { 'one character short': 'SUMOLOGIC_ACCESSKEY=<alnum:63>', 'a digest': 'sumologic: sha256:<hex:64>' },
    },
  ],
}
