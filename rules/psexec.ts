import type { Issuer } from '../src/rules/rule.ts'

export const psexec: Issuer = {
  id: 'psexec',
  name: 'PsExec',
  sources: [{ url: 'https://learn.microsoft.com/en-us/sysinternals/downloads/psexec', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'psexec-password',
      title: 'Password on the command line of PsExec',
      severity: 'high',
      grants: 'Runs programs on the machines that the line names, as that user.',
      revoke: 'Windows: change the password of the account.',
      shape: 'contextual',
      keywords: ['psexec', 'paexec'],
      pattern:
        /[Pp][SsAa][Ee][Xx][Ee][Cc](?:64)?(?:\.exe)?\b[^\r\n|;]{0,200}?[ \t][-/]p[ \t]{1,8}["']?(?<secret>[^\s"'$<>{}%|;/-][^\s"'$<>{}%|;]{3,100})(?=["'\s]|$)/,
      entropyMin: 2,
      matches: [
        'psexec \\\\srv1 -u ACME\\ada -p <password:12> cmd.exe',
        'PsExec64.exe @hosts.txt -u admin -p "<password:14>" -s powershell',
      ],
      ignores: {
        'a variable': 'psexec @hosts.txt -u admin -p %PASSWORD% cmd',
        'a placeholder': 'psexec @hosts.txt -u user -p password cmd',
      },
    },
  ],
}
