import type { Issuer } from '../src/rules/rule.ts'

export const kubernetes: Issuer = {
  id: 'kubernetes',
  name: 'Kubernetes',
  sources: [
    {
      url: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
      readOn: '2026-11-22',
    },
  ],
  rules: [
    {
      id: 'kubernetes-service-account-token',
      title: 'Kubernetes service-account token',
      severity: 'critical',
      grants: 'Does in the cluster what the roles of the service account allow.',
      revoke: 'Delete the Secret that holds it, or the pod that it is bound to; or delete the service account.',
      // "system:serviceaccount:" at the three places where it can lie in base64.
      keywords: ['c3lzdgvtonnlcnzpy2vhy2nvdw50', 'n5c3rlbtpzzxj2awnlywnjb3vudd', 'zexn0zw06c2vydmljzwfjy291bnq6'],
      pattern:
        /(?<![\w-])(?<secret>eyJ[\w-]{10,400}\.eyJ[\w-]{0,3000}?(?:c3lzdGVtOnNlcnZpY2VhY2NvdW50|N5c3RlbTpzZXJ2aWNlYWNjb3VudD|zeXN0ZW06c2VydmljZWFjY291bnQ6)[\w-]{0,3000}\.[\w-]{40,1400})(?![\w-])/,
      checks: ['jwt'],
      matches: [
        'token: <jwt:iss=kubernetes/serviceaccount,sub=system:serviceaccount:default:build,alg=RS256>',
        'K8S_TOKEN=<jwt:iss=https://oidc.eks.example,sub=system:serviceaccount:kube-system:admin,alg=RS256>',
        'kubectl --token=<jwt:aud=api,sub=system:serviceaccount:ci:deploy,alg=RS256> get pods',
      ],
      ignores: {
        'a token of another subject': 'token: <jwt:sub=system:node:worker-1,alg=RS256>',
        'no signature': 'token: eyJ<alnum:30>.eyJ<alnum:40>',
      },
    },
    {
      id: 'kubernetes-bootstrap-token',
      title: 'Kubernetes bootstrap token',
      severity: 'high',
      grants: 'Joins a machine to the cluster, for 24 hours by default.',
      revoke: 'Run `kubeadm token delete` with its first six characters.',
      sources: [
        {
          url: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
          readOn: '2026-11-22',
        },
      ],
      keywords: ['kubeadm', 'bootstrap_token', 'bootstraptoken', 'bootstrap-token'],
      pattern:
        /(?:kubeadm[^\n]{0,160}?token[ =:"']{1,4}|[Bb]ootstrap[_-]?[Tt]oken["']?\s{0,3}[:=]\s{0,3}["']?|BOOTSTRAP_TOKEN\s{0,3}=\s{0,3}["']?|bootstrapTokens:[\s+]{1,20}-\s{1,8}token:\s{0,3}["']?)(?<secret>[a-z0-9]{6}\.(?=[^0-9]{0,15}[0-9])(?=[^a-z]{0,15}[a-z])[a-z0-9]{16})(?![\w.(-])/,
      entropyMin: 3,
      matches: [
        'kubeadm join 192.0.2.10:6443 --token <lownum:6>.<lownum:16>',
        'bootstrap_token: "<lownum:6>.<lownum:16>"',
        'bootstrapTokens:\n  - token: <lownum:6>.<lownum:16>',
      ],
      ignores: {
        'one character short': 'kubeadm join 192.0.2.10:6443 --token <lownum:6>.<lownum:15>',
        'the example of the documentation': 'kubeadm join --token abcdef.0123456789abcdef',
      },
    },
  ],
}
