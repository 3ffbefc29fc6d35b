import type { Issuer } from '../src/rules/rule.ts'

const REVOKE = 'OpenAI: Platform, Settings, API keys (platform.openai.com/api-keys); revoke the key.'

export const openai: Issuer = {
  id: 'openai',
  name: 'OpenAI',
  sources: [{ url: 'https://platform.openai.com/docs/api-reference/authentication', readOn: '2026-11-22' }],
  rules: [
    {
      id: 'openai-api-key',
      title: 'OpenAI API key',
      severity: 'critical',
      grants: 'Calls every model at the expense of its project, and reads its files, threads and fine-tuned models.',
      revoke: REVOKE,
      keywords: ['t3blbkfj'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>sk-(?:(?:proj|svcacct|service)-(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58}|[A-Za-z0-9_-]{20})T3BlbkFJ(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58}|[A-Za-z0-9_-]{20})|(?:(?!admin-)[A-Za-z0-9_-]{3,60}-)?[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}))(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'OPENAI_API_KEY=sk-proj-<base64url:74>T3BlbkFJ<base64url:74>',
        'client = OpenAI(api_key="sk-proj-<base64url:58>T3BlbkFJ<base64url:58>")',
        '-H "Authorization: Bearer sk-<alnum:20>T3BlbkFJ<alnum:20>"',
        '"apiKey": "sk-svcacct-<base64url:74>T3BlbkFJ<base64url:74>"',
        'key: sk-ci-runner-<alnum:20>T3BlbkFJ<alnum:20>',
      ],
      ignores: {
        'one character short': 'sk-<alnum:20>T3BlbkFJ<alnum:19>',
        'without the mark of the vendor': 'sk-proj-<base64url:156>',
        'a placeholder': 'sk-proj-<repeat:x:74>T3BlbkFJ<repeat:x:74>',
      },
    },
    {
      id: 'openai-admin-key',
      title: 'OpenAI organisation admin key',
      severity: 'critical',
      grants: 'Manages the organisation: its users, projects, API keys and audit logs.',
      revoke:
        'OpenAI: Platform, Settings, Admin keys (platform.openai.com/settings/organization/admin-keys); revoke the key.',
      keywords: ['sk-admin-'],
      pattern:
        /(?<![A-Za-z0-9_-])(?<secret>sk-admin-(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58}|[A-Za-z0-9_-]{20})T3BlbkFJ(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58}|[A-Za-z0-9_-]{20}))(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      matches: [
        'OPENAI_ADMIN_KEY=sk-admin-<base64url:74>T3BlbkFJ<base64url:74>',
        'headers = {"Authorization": "Bearer sk-admin-<base64url:58>T3BlbkFJ<base64url:58>"}',
      ],
      ignores: {
        'one character short': 'sk-admin-<base64url:58>T3BlbkFJ<base64url:57>',
        'a class name': 'class="sk-admin-sidebar-toggle-button"',
      },
    },
    {
      id: 'openai-session-key',
      title: 'OpenAI dashboard session key',
      severity: 'high',
      grants: 'Acts as the person who is signed in to the OpenAI dashboard, until the session ends.',
      revoke: 'OpenAI: Platform, your profile, Log out of all devices.',
      keywords: ['sess-'],
      pattern: /(?<![A-Za-z0-9_-])(?<secret>sess-[A-Za-z0-9]{40})(?![A-Za-z0-9_-])/,
      entropyMin: 3.5,
      checks: ['mixed-classes'],
      matches: ['Authorization: Bearer sess-<alnum:40>', 'openai.api_key = "sess-<alnum:40>"'],
      ignores: { 'one character short': 'sess-<alnum:39>', 'a session id': 'sess-<hex:32>' },
    },
    {
      id: 'openai-compatible-api-key',
      title: 'API key of an OpenAI-compatible service',
      severity: 'high',
      grants: 'Calls the models of the service that issued it, at the expense of its owner.',
      revoke: 'The console of the service that the key was made for: delete the key there.',
      shape: 'contextual',
      keywords: ['openai', 'moonshot', 'kimi', 'siliconflow', 'gpt', 'llm'],
      pattern: /(?<secret>sk-[A-Za-z0-9]{48})/,
      allow: [/T3BlbkFJ/],
      entropyMin: 3.5,
      checks: ['mixed-classes', 'random-text'],
      matches: ['MOONSHOT_API_KEY=sk-<alnum:48>', 'llm = ChatModel(base_url=URL, openai_api_key="sk-<alnum:48>")'],
      ignores: {
        'one character short': 'moonshot: sk-<alnum:47>',
        'a placeholder': 'openai_api_key = "sk-<repeat:x:48>"',
        'nothing names a service': 'sk-<alnum:48>',
      },
    },
  ],
}
