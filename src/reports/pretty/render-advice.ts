/** What to do about the findings, once for each rule, and how to accept one. */
import type { Finding } from '../../base/finding.ts'
import { printable } from '../text/printable.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Page } from './page.ts'

const LABEL_WIDTH = 'revoke'.length

export function renderAdvice(shown: readonly Finding[], page: Page): string[] {
  const ids = [...new Set(shown.map((finding) => finding.rule))]
  const [only] = ids
  if (only === undefined) return []
  const { style } = page
  const [id = '', ...others] = new Set(shown.map((finding) => finding.id))
  const rule = ids.length === 1 ? printable(only) : '<rule-id>'
  const rules = ids.flatMap((id) => renderRule(id, page))
  return [
    style.bold('What to do'),
    ...rules,
    ...(rules.length > 0 ? [''] : []),
    '  To accept a finding, say so in a comment on its line, or in the baseline:',
    `    codemoat: allow ${rule} -- reason`,
    `    codemoat baseline accept ${others.length === 0 ? printable(id) : '<id>'} --reason 'reason'`,
  ]
}

function renderRule(id: string, page: Page): string[] {
  const facts = page.rules.get(id)
  const lines = [
    ...renderFact('revoke', facts?.revoke, page),
    ...renderFact('grants', facts?.grants, page),
    ...renderFact('see', facts?.url, page),
  ]
  return lines.length === 0 ? [] : [`  ${printable(id)}`, ...lines]
}

function renderFact(label: string, text: string | undefined, page: Page): string[] {
  if (text === undefined) return []
  const edge = 4
  return wrapText(printable(text), page.textWidth - edge - LABEL_WIDTH - 2).map((line, index) => {
    const shown = index === 0 ? label : ''
    return `${' '.repeat(edge)}${page.style.dim(shown.padEnd(LABEL_WIDTH))}  ${line}`
  })
}
