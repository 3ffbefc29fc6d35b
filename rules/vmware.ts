import type { Issuer } from '../src/rules/rule.ts'

export const vmware: Issuer = {
  id: 'vmware',
  name: 'VMware vSphere',
  sources: [{ url: 'https://developer.broadcom.com/powercli', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'vmware-password',
      title: 'Password of a vCenter server on a command line',
      severity: 'critical',
      grants: 'Administers the virtual machines, hosts and storage as that user.',
      revoke: 'vCenter: change the password of the user.',
      shape: 'contextual',
      keywords: ['connect-viserver', 'connect-ciserver', 'connect-hvserver', 'connect-nsxtserver'],
      pattern:
        /[Cc]onnect-(?:VI|vi|CI|HV|NsxT)[Ss]erver\b[^\r\n|;]{0,240}?[ \t]-[Pp]assword[ \t]{1,8}["']?(?<secret>[^\s"'$<>{}|;(-][^\s"'$<>{}|;]{3,100})(?=["'\s]|$)/,
      entropyMin: 2,
      matches: [
        "Connect-VIServer -Server vcenter.acme.test -User administrator@vsphere.local -Password '<password:14>'",
        'Connect-VIServer vcenter.acme.test -User ada -Password <password:12> -Force',
      ],
      ignores: {
        'a variable': 'Connect-VIServer -Server vcenter.acme.test -User ada -Password $password',
        'a placeholder': 'Connect-VIServer -Server vcenter.acme.test -User user -Password password',
      },
    },
  ],
}
