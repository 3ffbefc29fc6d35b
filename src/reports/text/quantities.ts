/** Numbers as people read them. */

/** `1,204`. Not by toLocaleString: loading its tables takes a tenth of the time that a hook has. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `1 file`, `1,204 files`; `many` where the plural is not formed with s. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

const BYTE_UNITS = ['kB', 'MB', 'GB', 'TB']

/** Decimal units with one digit after the point: `312 bytes`, `12.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, 'byte')
  let amount = bytes / 1000
  let unit = 0
  // 999.95 would be shown as 1000.0 of the smaller unit.
  while (amount >= 999.95 && unit < BYTE_UNITS.length - 1) {
    amount /= 1000
    unit += 1
  }
  return `${amount.toFixed(1)} ${BYTE_UNITS[unit]}`
}

/** `38 ms`, `0.4 s`, `2 min 5 s` */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 100) return `${Math.round(milliseconds)} ms`
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1000)
  const rest = seconds % 60
  return `${formatCount(Math.floor(seconds / 60))} min${rest === 0 ? '' : ` ${rest} s`}`
}

/** `a`, `a and b`, `a, b and c` */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}
