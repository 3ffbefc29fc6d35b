/** What code travels in. */
export interface Carrier {
  readonly name: string
  wrap(lines: readonly string[]): string
}

const BEFORE = 'I get an error in this part, can you have a look at it? It worked yesterday.'
const AFTER = 'Thanks a lot, tell me if you need to see more of it.'

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const CARRIERS: readonly Carrier[] = [
  { name: 'plain', wrap: (lines) => `${lines.join('\n')}\n` },
  { name: 'markdown', wrap: (lines) => `${BEFORE}\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n\n${AFTER}\n` },
  {
    name: 'JSONL',
    wrap: (lines) =>
      `${JSON.stringify({ type: 'user', uuid: '6f1c', message: { role: 'user', content: `${BEFORE}\n${lines.join('\n')}\n${AFTER}` } })}\n`,
  },
  {
    name: 'numbered listing',
    wrap: (lines) => lines.map((line, at) => `${String(at + 118).padStart(6)}→${line}`).join('\n'),
  },
  { name: 'cat -n', wrap: (lines) => lines.map((line, at) => `${String(at + 118).padStart(6)}\t${line}`).join('\n') },
  {
    name: 'diff',
    wrap: (lines) => `--- a/x\n+++ b/x\n@@ -1,2 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join('\n')}\n`,
  },
  { name: 'quoted', wrap: (lines) => lines.map((line) => `> ${line}`).join('\n') },
  {
    name: 'HTML',
    wrap: (lines) =>
      `<html><body><p>${BEFORE}</p><pre><code class="hl">${lines.map((line) => `<span class="line">${escapeHtml(line)}</span>`).join('\n')}</code></pre></body></html>\n`,
  },
  { name: 'one line', wrap: (lines) => lines.join(' ') },
  { name: 'CRLF', wrap: (lines) => lines.join('\r\n') },
]
