/** `[codemoat: allow ID]` in a human's own words: what was warned of may go this once. */

const TAG = /\[codemoat:\s*allow\s+([0-9a-f]{12})\]/g

/** What is quoted was said by somebody else: code, quotations, and what a host puts between tags. */
const QUOTED: readonly RegExp[] = [
  /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm,
  /<([A-Za-z][\w-]*)\b[^>]{0,500}>[\s\S]*?(?:<\/\1>|$(?![\s\S]))/g,
  /^[ \t]*>.*$/gm,
  /^(?: {4}|\t).*$/gm,
  /`[^`\n]*`/g,
  /"[^"\n]*"|(?<!\w)'[^'\n]*'(?!\w)|“[^”\n]*”|«[^»\n]*»/g,
]

/** The ids of findings that the writer of this prompt lets go. */
export function allowedByHuman(prompt: string): ReadonlySet<string> {
  if (!prompt.includes('[codemoat:')) return new Set()
  const own = QUOTED.reduce((text, pattern) => text.replace(pattern, ' '), prompt)
  return new Set([...own.matchAll(TAG)].map(([, id = '']) => id))
}
