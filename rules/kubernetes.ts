import type { Issuer } from '../src/rules/rule.ts'

const MANIFEST = {
  severity: 'medium',
  grants: 'Whatever the secret opens that the application is given: base64 hides nothing.',
  revoke: 'The service that it opens: change it there, and keep the manifest sealed or out of the repository.',
  sources: [{ url: 'https://kubernetes.io/docs/concepts/configuration/secret/', readOn: '2026-11-22' }],
  entropyMin: 3.2,
} as const

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
      ...MANIFEST,
      id: 'kubernetes-secret-manifest',
      title: 'Value in a Kubernetes Secret',
      keywords: ['kind: secret'],
      // Neither certificates nor public keys.
      pattern:
        /kind: Secret[ \t]{0,8}\r?\n(?:(?!data:|---)[^\n]{0,200}\n){0,20}?[+ \t]{0,24}data:[ \t]{0,8}\r?\n(?:[+ \t][^\n]{0,400}\n){0,8}?[+ \t]{1,24}["']?[\w.-]{1,80}["']?:[ \t]{1,4}["']?(?<secret>(?!LS0tLS1CRUdJTi(?:BDRVJU|BQVUJM))[A-Za-z0-9+/]{16,400}={0,2})(?=["']?[ \t]{0,8}(?:\r?\n|$))/,
      matches: [
        'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\ndata:\n  answer: <b64:<password:14>>\n',
        'kind: Secret\ntype: Opaque\ndata:\n  user: YWRh\n  shop-db: "<b64:<alnum:32>>"\n',
      ],
      ignores: {
        'a certificate': 'kind: Secret\ndata:\n  ca.crt: LS0tLS1CRUdJTiBDRVJU<base64:64>\n',
        'sealed by SOPS': 'kind: Secret\ndata:\n  answer: ENC[AES256_GCM,data:<base64:24>,type:str]\n',
        'a sealed secret': 'kind: SealedSecret\ndata:\n  answer: <b64:<password:14>>\n',
        'a template': 'kind: Secret\ndata:\n  answer: {{ .Values.answer | b64enc }}\n',
      },
    },
    {
      ...MANIFEST,
      id: 'kubernetes-secret-manifest-data-first',
      title: 'Value in a Kubernetes Secret whose keys stand in the order of the alphabet',
      keywords: ['kind: secret'],
      pattern:
        /data:[ \t]{0,8}\r?\n(?:[+ \t][^\n]{0,400}\n){0,8}?[+ \t]{1,24}["']?[\w.-]{1,80}["']?:[ \t]{1,4}["']?(?<secret>(?!LS0tLS1CRUdJTi(?:BDRVJU|BQVUJM))[A-Za-z0-9+/]{16,400}={0,2})["']?[ \t]{0,8}\r?\n(?:(?!---)[^\n]{0,200}\n){0,8}?[+ \t]{0,24}kind: Secret(?=\s|$)/,
      matches: ['apiVersion: v1\ndata:\n  answer: <b64:<password:14>>\nkind: Secret\nmetadata:\n  name: shop\n'],
      ignores: { 'another kind': 'data:\n  answer: <b64:<password:14>>\nkind: ConfigMap\n' },
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
