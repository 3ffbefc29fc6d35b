// @ts-check
/** Bundles page/ into src/reports/html/page.generated.ts: one script and one style, with the hashes that let them run. */
import { createHash } from 'node:crypto'
import { build } from 'esbuild'

/** @returns {Promise<{ path: string, text: string }[]>} */
export async function generatePage() {
  const [script, style] = await Promise.all([bundle('page/main.tsx'), bundle('page/style.css')])
  // Either would end the element that holds it, or begin a comment in which the end of the element is not seen.
  if (/<\/(?:script|style)|<!--/i.test(script + style)) throw new Error('page/ holds markup that would end its element')
  return [
    {
      path: 'src/reports/html/page.generated.ts',
      text: [
        '// Generated from page/ by `npm run generate`. Do not edit.',
        '/** The script and the style of the page, and their hashes as a Content-Security-Policy has them. */',
        `export const PAGE_SCRIPT_HASH = '${hashOf(script)}'`,
        `export const PAGE_STYLE_HASH = '${hashOf(style)}'`,
        `export const PAGE_STYLE =\n  ${JSON.stringify(style)}`,
        `export const PAGE_SCRIPT =\n  ${JSON.stringify(script)}`,
        '',
      ].join('\n'),
    },
  ]
}

/** @param {string} entry */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // The page says its own encoding, but the text must survive being read in any.
    charset: 'ascii',
    legalComments: 'inline',
    logLevel: 'warning',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

/** @param {string} text */
function hashOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
