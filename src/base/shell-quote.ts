/** A word of a command for people to copy. */

/** For a POSIX shell: one word, whatever is in it. A word that begins with `-` may still be an option. */
export function shellQuote(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) && !text.startsWith('-') ? text : `'${text.replaceAll("'", "'\\''")}'`
}
