// @ts-check
/** Generates docs/rules.md: every rule that reports, by issuer. */
import { importIssuers } from './catalogue.mjs'
import { importSource } from './import-source.mjs'

const SEVERITIES = ['critical', 'high', 'medium', 'low']

/** @returns {Promise<{path: string, text: string}[]>} */
export async function generateRuleDocs() {
  const { FURTHER_RULES } = await importSource("export * from './src/rules/further-rules.ts'")
  const issuers = [...(await importIssuers())].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
  const rules = issuers.flatMap((issuer) => reported(issuer))
  const counts = SEVERITIES.map(
    (severity) => `${rules.filter((rule) => rule.severity === severity).length} ${severity}`,
  )
  return [
    {
      path: 'docs/rules.md',
      text: [
        '# Rules',
        '',
        `${rules.length} rules for credentials of ${issuers.length} issuers: ${counts.join(', ')}. Made from \`rules/\` by \`npm run generate\`; \`codemoat rules show <id>\` prints one.`,
        '',
        'How a rule believes: by the *form* of the credential alone, by a *word* near by that names its issuer, or by the *name* that it is assigned to.',
        '',
        ...issuers.flatMap(section),
        '## Code and markings',
        '',
        'Looked for without a pattern. Copies need an index (`codemoat index add`); markings are silent in a repository, and block or warn where a text heads elsewhere.',
        '',
        ...FURTHER_RULES.flatMap(({ id, title, severity, looksFor }) => [
          `- **\`${id}\`** · ${title} · ${severity}  `,
          `  ${looksFor}`,
        ]),
        '',
      ].join('\n'),
    },
  ]
}

/** @param {import('../../src/rules/rule.ts').Issuer} issuer */
function reported(issuer) {
  return issuer.rules.filter(({ partnerOnly }) => !partnerOnly)
}

/** @param {import('../../src/rules/rule.ts').Issuer} issuer */
function section(issuer) {
  const rules = reported(issuer)
  if (rules.length === 0) return []
  const sources = issuer.sources.map(({ url }) => `<${url}>`).join(', ')
  return [`## ${issuer.name}`, '', sources, '', ...rules.flatMap(entry), '']
}

/** @param {import('../../src/rules/rule.ts').Rule} rule */
function entry({ id, title, severity, shape, grants, revoke, sources }) {
  const by = { structured: 'form', contextual: 'word', named: 'name' }[shape ?? 'structured']
  return [
    `- **\`${id}\`** · ${title} · ${severity} · by ${by}`,
    ...(grants ? [`  Grants: ${grants}`] : []),
    ...(revoke ? [`  Revoke: ${revoke}`] : []),
    ...(sources ? [`  See: ${sources.map(({ url }) => `<${url}>`).join(', ')}`] : []),
  ].map((line, index, lines) => (index < lines.length - 1 ? `${line}  ` : line))
}
