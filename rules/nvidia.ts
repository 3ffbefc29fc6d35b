import type { Issuer } from '../src/rules/rule.ts'

export const nvidia: Issuer = {
  id: 'nvidia',
  name: 'NVIDIA',
  sources: [{ url: 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'nvidia-api-key',
      title: 'NVIDIA API key (NIM, NGC)',
      severity: 'high',
      grants: 'Calls the models of build.nvidia.com and pulls private containers and models of NGC.',
      revoke: 'NVIDIA: NGC, Setup, API Keys (org.ngc.nvidia.com/setup/api-keys); delete the key.',
      keywords: ['nvapi-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>nvapi-[A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: ['NVIDIA_API_KEY=nvapi-<base64url:64>', 'ChatNVIDIA(nvidia_api_key="nvapi-<base64url:64>")'],
      ignores: { 'one character short': 'nvapi-<base64url:63>', 'a placeholder': 'nvapi-<repeat:x:64>' },
    },
  ],
}
