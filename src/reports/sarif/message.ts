/** A plain text message as SARIF wants it (§3.11). */

/** Braces would be placeholders, and `[text](target)` a link: neither comes from us, so it is scanned text. */
export function message(text: string): { readonly text: string } {
  return { text: text.replace(/[{}]/g, '$&$&').replaceAll('](', '\\](') }
}
