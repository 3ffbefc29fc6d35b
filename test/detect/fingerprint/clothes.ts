/** The clothes in which code travels: a listing, a quotation, a terminal. Each takes lines and gives a text. */

const numbered =
  (write: (number: number) => string) =>
  (lines: readonly string[]): string =>
    lines.map((line, index) => `${write(index + 96)}${line}`).join('\n')

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

/** As a terminal of that width shows lines, once they were copied out of it. */
export const wrapped =
  (width: number) =>
  (lines: readonly string[]): string =>
    lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']).join('\n')

const ESC = '\u001b'
const coloured = (line: string): string =>
  line.replace(
    /\b(?:const|let|if|return|for|of|function|export|number)\b|'[^']*'|[\w]{4,}/g,
    (word) => `${ESC}[38;5;81m${word.slice(0, 2)}${ESC}[39m${ESC}[1m${word.slice(2)}${ESC}[0m`,
  )

export const CLOTHES: Readonly<Record<string, (lines: readonly string[]) => string>> = {
  'line numbers of cat -n': numbered((number) => `${String(number).padStart(6)}\t`),
  'line numbers with an arrow': numbered((number) => `${String(number).padStart(5)}→`),
  'line numbers with a bar': numbered((number) => `${String(number).padStart(4)} | `),
  'line numbers with a colon': numbered((number) => `${number}: `),
  'line numbers of five digits': numbered((number) => `${String(number).padStart(5, '0')}| `),
  'line numbers with two blanks': numbered((number) => `${String(number).padStart(4)}  `),
  'line numbers behind an L': numbered((number) => `L${number}: `),
  'line numbers with a hash of the line': numbered(
    (number) => `${number}:${((number * 37) % 256).toString(16).padStart(2, '0')}|`,
  ),
  'what grep -n prints': numbered((number) => `${number}:`),
  'what grep -rn prints': numbered((number) => `src/billing/fees.ts:${number}:`),
  'line numbers in brackets': numbered((number) => `[${number}] `),
  'a new file in a diff': (lines) =>
    `diff --git a/x.ts b/x.ts\n--- /dev/null\n+++ b/x.ts\n@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join('\n')}`,
  'taken away in a diff': (lines) => `@@ -1,${lines.length} +0,0 @@\n${lines.map((line) => `-${line}`).join('\n')}`,
  'a diff in which every third line is new': (lines) =>
    lines.map((line, at) => (at % 3 === 2 ? `-${line}\n+${line} + other` : ` ${line}`)).join('\n'),
  'a quotation': (lines) => lines.map((line) => `> ${line}`).join('\n'),
  'a quotation in a quotation': (lines) => lines.map((line) => `> > ${line}`).join('\n'),
  'a block of Markdown in a quotation': (lines) =>
    `> \`\`\`ts\n${lines.map((line) => `> ${line}`).join('\n')}\n> \`\`\``,
  'a block of Markdown': (lines) => `Look:\n\n\`\`\`ts\n${lines.join('\n')}\n\`\`\`\n`,
  'escapes of Markdown': (lines) =>
    lines.map((line) => line.replace(/[_*[\]]/g, '\\$&').replaceAll('(', '\\(')).join('\n'),
  'a numbered list of Markdown': numbered((number) => `${number}. `),
  'a numbered list in bold': numbered((number) => `**${number}.** `),
  'items of a list': (lines) => lines.map((line) => `* ${line}`).join('\n'),
  'items with bullets': (lines) => lines.map((line) => `• ${line}`).join('\n'),
  'lost line ends': (lines) => lines.join(' '),
  'common indentation': (lines) => lines.map((line) => `\t\t    ${line}`).join('\n'),
  HTML: (lines) => `<pre><code class="language-ts">${escapeHtml(lines.join('\n'))}</code></pre>`,
  'HTML with a tag for every word': (lines) =>
    `<pre>${escapeHtml(lines.join('\n')).replaceAll(/\b([a-z]{3,})\b(?![^&]{0,6};)/gi, '<span class="pl-c1">$1</span>')}</pre>`,
  'HTML with a row for every line': (lines) =>
    `<table>${lines.map((line, at) => `<tr><td data-line-number="${at + 1}"></td><td>${escapeHtml(line)}</td></tr>`).join('\n')}</table>`,
  'colours of a terminal': (lines) => lines.map(coloured).join('\n'),
  'what git diff prints on a terminal': (lines) =>
    lines.map((line) => `${ESC}[32m+${ESC}[m${ESC}[32m${line}${ESC}[m`).join('\n'),
  'lines wrapped at 80 columns': wrapped(80),
  'lines wrapped at 60 columns': wrapped(60),
  'lines wrapped at 40 columns': wrapped(40),
  'a map of aider': (lines) => `src/fees.ts:\n⋮\n${lines.map((line) => `│${line}`).join('\n')}\n⋮`,
  JSON: (lines) => JSON.stringify({ content: lines.join('\n') }),
  'JSON in JSON': (lines) => JSON.stringify({ arguments: JSON.stringify({ content: lines.join('\n') }) }),
  'line numbers in JSON': (lines) =>
    JSON.stringify({ content: lines.map((line, at) => `${String(at + 1).padStart(6)}\t${line}`).join('\n') }),
}
