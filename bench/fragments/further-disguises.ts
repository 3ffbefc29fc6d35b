/** Disguises that tools and people put on besides, none of which the detector was made for in particular. */
import type { Disguise } from './disguises.ts'
import type { Fragment } from './fragments.ts'
import type { Random } from './random.ts'

const STRINGS = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g

const isHash = ({ file }: Fragment): boolean => file.language === 'Python' || file.language === 'Ruby'

const eachLine =
  (change: (line: string) => string) =>
  ({ lines }: Fragment): readonly string[] =>
    lines.map(change)

/** As a word processor or a chat application has it. */
function typeset(line: string): string {
  return line
    .replace(STRINGS, (text) => (text[0] === '"' ? `“${text.slice(1, -1)}”` : `‘${text.slice(1, -1)}’`))
    .replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length))
    .replaceAll('...', '…')
    .replaceAll('--', '—')
}

/** Types of parameters, variables and results are gone. */
function stripTypes(line: string): string {
  return line
    .replace(/(\b\w+\??)\s*:\s*(?:readonly\s+)?[A-Z_a-z][\w.]*(?:<[^<>()]*>)?(?:\[\])*(?=\s*[,)=;{])/g, '$1')
    .replace(/\)\s*->\s*[^:{]+(?=[:{])/g, ') ')
    .replace(/\b(?:public|private|protected|readonly|final|static)\s+/g, '')
}

/** Breaks lines after opening brackets and commas, and joins what then is short. */
function rewrap({ lines }: Fragment): readonly string[] {
  return lines.flatMap((line) => {
    if (line.length < 40) return [line]
    const indentation = /^\s*/.exec(line)![0]
    return line
      .trim()
      .split(/(?<=[(,{]) ?/)
      .map((part, at) => `${indentation}${at === 0 ? '' : '    '}${part}`)
  })
}

function minify(fragment: Fragment): readonly string[] {
  const comment = isHash(fragment) ? /(?<=^|\s)#[^\n]*/g : /\/\/[^\n]*|\/\*[\s\S]*?\*\/|^\s*\*.*$/gm
  const text = fragment.lines.join('\n').replace(comment, '')
  if (isHash(fragment)) return [text.replace(/\n\s+/g, ' ').replace(/ ?([=+(),:]) ?/g, '$1')]
  return [text.replace(/\s+/g, ' ').replace(/ ?([^\w\s$]) ?/g, '$1')]
}

/** A call that logs something behind every third line. */
function withLogs(fragment: Fragment, random: Random): readonly string[] {
  const words = ['here', 'step', 'value', 'before', 'after', 'done', 'state', 'got']
  return fragment.lines.flatMap((line, at) => {
    if (at % 3 !== 2) return [line]
    const text = `${words[random.below(words.length)]} ${random.below(100)}`
    const call = isHash(fragment) ? `print("${text}")` : `console.log("${text}");`
    return [line, `${/^\s*/.exec(line)![0]}${call}`]
  })
}

function translateComments(fragment: Fragment): readonly string[] {
  const mark = isHash(fragment) ? '#' : '//'
  return fragment.lines.flatMap((line, at) => {
    const text = line.replace(isHash(fragment) ? /\s#\s.*$/ : /\s\/\/\s.*$/, '')
    return at % 4 === 1
      ? [`${/^\s*/.exec(line)![0]}${mark} hier wird der nächste Schritt gemacht, siehe oben`, text]
      : [text]
  })
}

const snakeCase = (line: string): string =>
  line.replace(/\b[a-z]+(?:[A-Z][a-z0-9]+)+\b/g, (name) =>
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  )

/** Written anew with one more word in front of each string, and other numbers. */
const otherStrings = (line: string): string =>
  line.replace(STRINGS, (text) => (text.length < 8 ? text : `${text[0]}Übersetzt nach ${text.length}${text[0]}`))

function wrapInClass({ lines }: Fragment): readonly string[] {
  const half = Math.floor(lines.length / 2)
  return [
    'class Wrapper {',
    '  run() {',
    ...lines.slice(0, half).map((line) => `    ${line}`),
    '  }',
    '',
    '  rest(input) {',
    '    const context = this.prepare(input)',
    ...lines.slice(half).map((line) => `    ${line}`),
    '  }',
    '}',
  ]
}

export const FURTHER_DISGUISES: readonly Disguise[] = [
  { name: 'typeset by a chat', apply: eachLine(typeset) },
  { name: 'types stripped', apply: eachLine(stripTypes) },
  { name: 'rewrapped', apply: rewrap },
  { name: 'minified', apply: minify },
  { name: 'a log behind every third', apply: withLogs },
  { name: 'comments translated', apply: translateComments },
  { name: 'snake case', apply: eachLine(snakeCase) },
  { name: 'strings translated', apply: eachLine(otherStrings) },
  { name: 'two methods of a class', apply: wrapInClass },
  {
    name: 'quotes, semicolons, const',
    apply: eachLine((line) =>
      line
        .replace(/"([^"'\\\n]*)"/g, "'$1'")
        .replace(/;\s*$/, '')
        .replace(/\b(?:let|var)\b/g, 'const'),
    ),
  },
  { name: 'cut off at 60 columns', apply: eachLine((line) => (line.length > 60 ? `${line.slice(0, 59)}…` : line)) },
  { name: 'escaped for Markdown', apply: eachLine((line) => line.replace(/[_*[\]]/g, '\\$&')) },
  { name: 'bold, with line numbers', apply: ({ lines }) => lines.map((line, at) => `**${at + 40}.** ${line}`) },
  { name: 'list items', apply: eachLine((line) => `* ${line}`) },
  { name: 'one code span a line', apply: eachLine((line) => `\`${line}\`  `) },
  { name: 'a blank line between', apply: ({ lines }) => lines.flatMap((line) => [line, '']) },
]
