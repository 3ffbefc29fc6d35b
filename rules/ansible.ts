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
      keywords: ['ansible_password', 'ansible_ssh_pass', 'ansible_become_pass', 'ansible_sudo_pass', 'ansible_su_pass'],
      shape: 'named',
      pattern: /^(?<secret>\S{6,128})$/,
      entropyMin: 2.5,
      matches: [
        'web1 ansible_host=192.0.2.10 ansible_ssh_pass=<password:12>',
        'ansible_become_password: "<password:14>"',
      ],
      ignores: {
        'a lookup': "ansible_password: \"{{ lookup('env', 'ADMIN_PASSWORD') }}\"",
        'too short': 'ansible_ssh_pass=ab1',
      },
    },
  ],
}
