/** Text of others in GitHub's Markdown: shown as it is, and never markup, a link, a mention or a reference. */
import { printable } from '../reports/text/printable.ts'

/**
 * Everything but letters, digits and blanks as a number: Markdown takes no such character for a sign of its own, and no
 * tag of HTML begins with one. Within `code`, GitHub looks for no mentions and references either.
 */
export function codeText(text: string, lengthMax = 300): string {
  const shown = [...printable(text)]
  const cut = shown.length > lengthMax ? [...shown.slice(0, lengthMax - 1), '…'] : shown
  const escaped = cut.map((sign) => (/[\p{L}\p{N} ]/u.test(sign) ? sign : `&#${sign.codePointAt(0)};`))
  return `<code>${escaped.join('')}</code>`
}

/** Words of ours, and of rules, which may be a user's own: no link, no tag, and no cell ends in it. */
export function plainText(text: string): string {
  return printable(text).replace(/[\\`*_{}[\]<>#|~@!&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A link whose label is already Markdown. */
export function link(label: string, address: string | undefined): string {
  return address === undefined
    ? label
    : `<a href="${address.replace(/[&"<>]/g, (sign) => encodeURIComponent(sign))}">${label}</a>`
}
