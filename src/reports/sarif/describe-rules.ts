/** The rules that have findings, as SARIF describes them (§3.49), with what GitHub code scanning reads from them. */
import { type Finding, type Kind, type Severity, severityAtLeast } from '../../base/finding.ts'
import type { RuleFacts } from '../format.ts'
import { LEVELS } from './levels.ts'

export interface RuleDescription {
  readonly id: string
  readonly [property: string]: unknown
}

/** GitHub's scale: critical over 9.0, high from 7.0, medium from 4.0. */
const SECURITY_SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
}

const TAGS: Readonly<Record<Kind, string>> = {
  secret: 'secret',
  proprietary: 'proprietary-code',
  marker: 'marker',
}

/** In the order in which the findings name them first. A rule is as severe as its most severe finding. */
export function describeRules(
  findings: readonly Finding[],
  facts: ReadonlyMap<string, RuleFacts>,
): readonly RuleDescription[] {
  const worst = new Map<string, Finding>()
  for (const finding of findings) {
    const known = worst.get(finding.rule)
    if (known === undefined || !severityAtLeast(known.severity, finding.severity)) worst.set(finding.rule, finding)
  }
  return [...worst].map(([id, finding]) => describeRule(finding, facts.get(id)))
}

function describeRule(finding: Finding, facts: RuleFacts | undefined): RuleDescription {
  const title = facts?.title ?? finding.title
  const grants = facts?.grants && `What it grants: ${facts.grants}`
  const revoke = facts?.revoke && `Where to revoke it: ${facts.revoke}`
  const accept = `To accept a finding, write this in a comment on its line: codemoat: allow ${finding.rule} -- reason`
  const url = facts?.url === undefined ? undefined : webAddress(facts.url)
  return {
    id: finding.rule,
    name: pascalCase(finding.rule),
    shortDescription: { text: sentence(title) },
    fullDescription: { text: facts?.grants ? `${sentence(title)} ${sentence(facts.grants)}` : sentence(title) },
    help: {
      text: [sentence(title), grants, revoke, accept].filter((line) => line).join('\n'),
      markdown: markdownHelp(finding.rule, title, facts),
    },
    ...(url && { helpUri: url }),
    defaultConfiguration: { level: LEVELS[finding.severity] },
    properties: {
      tags: ['security', TAGS[finding.kind]],
      'security-severity': SECURITY_SEVERITIES[finding.severity],
    },
  }
}

function markdownHelp(rule: string, title: string, facts: RuleFacts | undefined): string {
  const paragraphs = [
    `**${sentence(title)}**`,
    facts?.grants && `**What it grants:** ${facts.grants}`,
    facts?.revoke && `**Where to revoke it:** ${facts.revoke}`,
    `To accept a finding, write this in a comment on its line: \`codemoat: allow ${rule} -- reason\``,
  ]
  return paragraphs.filter((paragraph) => paragraph).join('\n\n')
}

/** `figma-personal-access-token` → `FigmaPersonalAccessToken` */
function pascalCase(id: string): string {
  return id
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** The address as RFC 3986 writes it, or undefined where the text is none: a user's own rules may say anything. */
function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  const isWritten = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/.test(href)
  return /^https?:$/.test(protocol) && isWritten
    ? href.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    : undefined
}
