import type { Issuer } from '../src/rules/rule.ts'

export const kerberos: Issuer = {
  id: 'kerberos',
  name: 'Kerberos',
  sources: [{ url: 'https://hashcat.net/wiki/doku.php?id=example_hashes', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'kerberos-as-rep-hash',
      title: 'Kerberos reply that gives a password to guess (AS-REP)',
      severity: 'medium',
      grants: 'Tells by trial the password of the account: guessing goes on where nobody sees it.',
      revoke: 'Active Directory: change the password of the account, and require pre-authentication.',
      keywords: ['$krb5asrep$'],
      pattern:
        /(?<secret>\$krb5asrep\$(?:23\$)?[^\s:$"'<>]{1,120}:[0-9a-fA-F]{32}\$[0-9a-fA-F]{64,4000})(?![0-9A-Za-z])/,
      entropyMin: 3,
      matches: [
        '$krb5asrep$23$bob@ACME.LOCAL:<hex:32>$<hex:300>',
        'roasted = "$krb5asrep$23$bob@ACME.LOCAL:<hex:32>$<hex:300>"',
      ],
      ignores: { 'one character short': '$krb5asrep$23$bob@ACME.LOCAL:<hex:32>$<hex:63>' },
    },
    {
      id: 'kerberos-service-ticket-hash',
      title: 'Kerberos ticket that gives a password to guess (TGS-REP)',
      severity: 'medium',
      grants: 'Tells by trial the password of the service account.',
      revoke: 'Active Directory: change the password of the account, better to a long random one.',
      keywords: ['$krb5tgs$'],
      pattern:
        /(?<secret>\$krb5tgs\$(?:17|18|23)\$[^\s"'<>]{3,300}?\$[0-9a-fA-F]{24,32}\$[0-9a-fA-F]{64,8000})(?![0-9A-Za-z])/,
      entropyMin: 3,
      matches: [
        '$krb5tgs$23$*sql$ACME.LOCAL$MSSQL/db.acme.local*$<hex:32>$<hex:300>',
        'ticket: "$krb5tgs$23$*sql$ACME.LOCAL$MSSQL/db.acme.local*$<hex:32>$<hex:300>"',
      ],
      ignores: { 'one character short': '$krb5tgs$23$*sql$ACME.LOCAL$MSSQL/db.acme.local*$<hex:32>$<hex:63>' },
    },
  ],
}
