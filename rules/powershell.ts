import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'The service that it opens: change the password; let the script read it from a vault.'

export const powershell: Issuer = {
  id: 'powershell',
  name: 'PowerShell',
  sources: [
    {
      url: 'https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.security/convertto-securestring',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'powershell-plain-text-password',
      title: 'Password that a PowerShell script makes a SecureString of',
      severity: 'high',
      grants: 'Whatever the account whose password it is may do.',
      revoke: REVOKE,
      keywords: ['convertto-securestring'],
      pattern:
        /[Cc]onvert[Tt]o-[Ss]ecure[Ss]tring\b(?=[^\r\n|;]{0,200}-[Aa]s[Pp]lain[Tt]ext)[^\r\n|;"']{0,60}["'](?<secret>[^"'$\r\n]{4,128})["']/,
      entropyMin: 2,
      matches: [
        "$secure = ConvertTo-SecureString '<password:14>' -AsPlainText -Force",
        'ConvertTo-SecureString -AsPlainText -Force -String "<password:12>"',
      ],
      ignores: {
        'a variable': 'ConvertTo-SecureString "$password" -AsPlainText -Force',
        'a placeholder': "ConvertTo-SecureString 'your-password-here' -AsPlainText -Force",
        'an encrypted one': "ConvertTo-SecureString '<hex:64>' -Key $key",
      },
    },
    {
      id: 'powershell-piped-password',
      title: 'Password that is piped into ConvertTo-SecureString',
      severity: 'high',
      grants: 'Whatever the account whose password it is may do.',
      revoke: REVOKE,
      keywords: ['convertto-securestring'],
      pattern:
        /["'](?<secret>[^"'$\r\n]{4,128})["']\s{0,4}\|\s{0,4}[Cc]onvert[Tt]o-[Ss]ecure[Ss]tring[^\r\n|;]{0,60}-[Aa]s[Pp]lain[Tt]ext/,
      entropyMin: 2,
      matches: [
        "$secure = '<password:14>' | ConvertTo-SecureString -AsPlainText -Force",
        '"<password:12>" | ConvertTo-SecureString -AsPlainText',
      ],
      ignores: {
        'a variable': '"$password" | ConvertTo-SecureString -AsPlainText -Force',
        'a placeholder': "'your-password-here' | ConvertTo-SecureString -AsPlainText -Force",
      },
    },
  ],
}
