/** Notices of the company whose code it is: its copyright lines, and its name beside a word that says that this is its own. */
import { CONFIDENTIAL, type Notice } from './notices.ts'

const OWN =
  '(?:confidential|proprietary|internal|restricted|private|secret|vertraulich|confidentiel|confidencial|riservato|机密|機密|社外秘)'

/** `companies` are names as they stand in such lines. None of them: no notices. */
export function companyNotices(companies: readonly string[]): readonly Notice[] {
  const names = companies.map((name) => name.trim()).filter((name) => name.length > 1)
  if (names.length === 0) return []
  const isAscii = (name: string): boolean => /^[\x20-\x7e]*$/.test(name)
  const keywords = names.filter(isAscii).map(keywordOf)
  const wideKeywords = names.filter((name) => !isAscii(name))
  const company = `(?:${names.map(literally).join('|')})(?:,? (?:inc|corp|corporation|co|ltd|limited|llc|gmbh|ag|s\\.?a\\.?|plc|b\\.?v\\.?|oy|ab)\\b\\.?)?(?: group| and its affiliates)?`
  return [
    {
      rule: 'marker-copyright',
      keywords,
      wideKeywords,
      alone: [],
      sentences: [
        `(?:©|\\(c\\)|copyright)[^\\n]{0,60}?(?<![\\p{L}\\d])${company}(?![\\p{L}\\d])`,
        `(?<![\\p{L}\\d])${company},?[^\\n]{0,20}all rights reserved`,
      ],
    },
    {
      ...CONFIDENTIAL,
      keywords,
      wideKeywords,
      alone: [`${company}(?:[’']s)? (?:[a-z]+ )?${OWN}(?: (?:and|&) ${OWN})?(?: information| use only| only)?`],
      aloneExact: [],
      sentences: [`(?:property|trade secrets?|confidential information) of ${company}`],
    },
  ]
}

/** Its first word: how much blank is between words is nobody's care. */
function keywordOf(name: string): string {
  const [word = ''] = name.toLowerCase().split(/\s+/)
  return (word.length > 2 ? word : name.toLowerCase()).slice(0, 64)
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
