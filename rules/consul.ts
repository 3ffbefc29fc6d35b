import type { Issuer } from '../src/rules/rule.ts'

export const consul: Issuer = {
  id: 'consul',
  name: 'HashiCorp Consul',
  sources: [{ url: 'https://developer.hashicorp.com/consul/docs/security/acl/tokens', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'consul-acl-token',
      title: 'HashiCorp Consul ACL token',
      severity: 'high',
      grants: 'Reads and writes services, keys and values as its policies allow; a management token does all.',
      revoke: '`consul acl token delete -accessor-id` with the accessor of the token.',
      shape: 'contextual',
      keywords: [
        'consul_http_token',
        'consul_token',
        'consul-token',
        'consultoken',
        'consul.token',
        'consul_acl',
        'consul-acl',
        'x-consul-token',
        'consul_management_token',
        'consul_agent_token',
        'consul acl',
        'consul_master_token',
        'consul_bootstrap_token',
        'consul',
      ],
      pattern: /(?<secret>[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})/,
      allow: [/^0{8}-0{4}-0{4}-0{4}-0{11}[0-9]$/],
      matches: ['CONSUL_HTTP_TOKEN=<uuid>', 'curl -H "X-Consul-Token: <uuid>" http://127.0.0.1:8500/v1/kv/?recurse'],
      ignores: {
        'one character short': 'CONSUL_HTTP_TOKEN=<hex:8>-<hex:4>-<hex:4>-<hex:4>-<hex:11>',
        'a placeholder': 'CONSUL_HTTP_TOKEN=00000000-0000-0000-0000-000000000000',
        'nothing names the vendor': 'value = "<uuid>"',
        'the anonymous token': 'CONSUL_HTTP_TOKEN=00000000-0000-0000-0000-000000000002',
      },
    },
  ],
}
