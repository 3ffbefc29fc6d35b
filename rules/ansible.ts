import type { Issuer } from '../src/rules/rule.ts'

export const ansible: Issuer = {
  id: 'ansible',
  name: 'Ansible',
  sources: [{ url: 'https://docs.ansible.com/ansible/latest/inventory_guide/index.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'ansible-connection-password',
      title: 'Ansible connection or become password',
      severity: 'high',
      grants: 'Signs in to the hosts of the inventory, or becomes root on them.',
      revoke: 'Change the password on the hosts, and keep the new one in a vault.',
      keywords: [
        'ansible_pass',
        'ansible_ssh_pass',
        'ansible_become_pass',
        'ansible_sudo_pass',
        'ansible_su_pass',
        'ansible_winrm_pass',
      ],
      pattern:
        /ansible_(?:ssh_|become_|sudo_|su_|winrm_)?pass(?:word)?["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[^\s"'{}!$%<>][^\s"'{}<>]{5,127})/,
      entropyMin: 2.5,
      matches: [
        'web1 ansible_host=192.0.2.10 ansible_ssh_pass=<password:12>',
        'ansible_become_password: "<password:14>"',
      ],
      ignores: {
        'a lookup': "ansible_password: \"{{ lookup('env', 'ADMIN_PASSWORD') }}\"",
        encrypted: 'ansible_password: !vault |',
        'too short': 'ansible_ssh_pass=ab1',
      },
    },
  ],
}
