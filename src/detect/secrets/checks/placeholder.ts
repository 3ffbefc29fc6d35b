/** Values that stand where a secret would: what people write in examples, templates and documentation. */

/** Words that no generator of keys writes, and people do. Whole words only: see `containsWord`. */
const WORDS = [
  'example',
  'examples',
  'sample',
  'dummy',
  'fake',
  'placeholder',
  'changeme',
  'change',
  'redacted',
  'removed',
  'your',
  'yours',
  'insert',
  'replace',
  'replaceme',
  'todo',
  'fixme',
  'xxx',
  'foo',
  'foobar',
  'bar',
  'notreal',
  'invalid',
  'secret-here',
  'masked',
  'hidden',
  'censored',
  'test',
  'testing',
  'mock',
  'mocked',
  'null',
  'undefined',
  'none',
  'here',
  'lorem',
  'ipsum',
  'abcdef',
  'qwerty',
  'asdf',
]

/** The longest of these alone make a random-looking token suspicious even in the middle of it. */
const PARTS = [
  'example',
  'placeholder',
  'changeme',
  'redacted',
  'dummy',
  'replaceme',
  'yourtoken',
  'yourkey',
  'insert_',
  'your_',
  'your-',
  'xxxxxx',
]

/** The reason why the value is a placeholder, in words, or undefined. */
export function placeholderReason(value: string): string | undefined {
  const lower = value.toLowerCase()
  if (isRepetition(lower)) return 'one piece repeated'
  if (isSequence(lower)) return 'a keyboard or counting sequence'
  const part = PARTS.find((one) => lower.includes(one))
  if (part !== undefined) return `contains "${part}"`
  const word = containsWord(lower)
  if (word !== undefined) return `contains the word "${word}"`
  return undefined
}

/** A word counts where its neighbours are no letters; in long values random text makes short words by chance. */
function containsWord(lower: string): string | undefined {
  const pieces = lower.split(/[^a-z]+/)
  return WORDS.find((word) => pieces.includes(word) && (word.length > 3 || pieces.join('').length < 3 * word.length))
}

/** `aaaa`, `abababab`, `123123123`; or nearly all of it one character. */
function isRepetition(lower: string): boolean {
  if (lower.length < 4) return false
  for (let period = 1; period <= Math.min(4, lower.length / 3); period++) {
    if (lower.slice(period) === lower.slice(0, -period)) return true
  }
  return mostFrequentShare(lower) > 0.6 || longestRun(lower) >= Math.max(8, lower.length / 3)
}

function mostFrequentShare(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return Math.max(...counts.values()) / text.length
}

function longestRun(text: string): number {
  let longest = 1
  let run = 1
  for (let index = 1; index < text.length; index++) {
    run = text[index] === text[index - 1] ? run + 1 : 1
    if (run > longest) longest = run
  }
  return longest
}

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm', '0123456789abcdef']

/** Most of the value walks along the alphabet, the digits or the keyboard: `1234567890`, `abcdef0123456789`. */
function isSequence(lower: string): boolean {
  if (lower.length < 8) return false
  let steps = 0
  for (let index = 1; index < lower.length; index++) {
    const pair = lower.slice(index - 1, index + 1)
    if (ROWS.some((row) => row.includes(pair))) steps++
  }
  return steps >= 0.7 * (lower.length - 1)
}
