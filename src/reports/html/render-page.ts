/**
 * The document around a page: one file that needs nothing else. Its policy lets the one script and the one style run that
 * are in it, by their hashes, and nothing load; whatever a report holds is data in it, never markup.
 */
import type { Report } from '../../base/report.ts'
import { printable } from '../text/printable.ts'
import { sizeOf, targetOf, verdictOf } from '../text/verdict.ts'
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH, PAGE_STYLE, PAGE_STYLE_HASH } from './page.generated.ts'
import { type PageData, packPageData } from './page-data.ts'

/** The Content-Security-Policy of a page. `connect`: whom it may talk to. */
export function pagePolicy(connect: string): string {
  return [
    "default-src 'none'",
    `script-src '${PAGE_SCRIPT_HASH}'`,
    `style-src '${PAGE_STYLE_HASH}'`,
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

/** A page that holds its report. */
export async function renderPage(data: PageData): Promise<string> {
  const packed = Buffer.from(await packPageData(data)).toString('base64')
  return documentOf({
    title: `Codemoat: ${verdictOf(data.report).headline}, ${targetOf(data.report)}`,
    policy: `<meta http-equiv="Content-Security-Policy" content="${pagePolicy("'none'")}">\n`,
    beginning: beginningOf(data.report),
    data: `<script type="text/plain" id="data">${packed}</script>\n`,
  })
}

/** A page that asks the server it came from for its report. Its policy is for the server to say. */
export function renderEmptyPage(): string {
  return documentOf({ title: 'Codemoat', policy: '', beginning: '', data: '' })
}

interface Document {
  readonly title: string
  readonly policy: string
  /** Markup that is shown until the script has run, or for good where none may. */
  readonly beginning: string
  readonly data: string
}

function documentOf({ title, policy, beginning, data }: Document): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<div id="page">${beginning}</div>
${data}<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}

/** The verdict as plain markup. */
function beginningOf(report: Report): string {
  const { tone, headline, severities, rest } = verdictOf(report)
  const more = [severities, rest.replace(/^[,;] /, '')].filter(Boolean).join('; ')
  return [
    '<main class="beginning">',
    `<h1 class="${tone}">${escapeHtml(headline)}</h1>`,
    `<p>${escapeHtml(more)}</p>`,
    `<p>${escapeHtml(`${targetOf(report)}: ${sizeOf(report)}`)}</p>`,
    '<noscript><p>The findings are shown by a script, and this browser runs none. The report as text: codemoat with --format pretty.</p></noscript>',
    '</main>',
  ].join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
