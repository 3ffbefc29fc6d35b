/** A small strict reader of XML, enough to tell that a text is well-formed and to look into it. */

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Text of the element itself, references resolved. */
  readonly text: string
}

const TOKEN = /<(\/?)([A-Za-z][\w-]*)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/y
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What XML 1.0 does not allow, neither as itself nor as a reference (section 2.2). */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** The root element. @throws {Error} where the text is not well-formed. */
export function parseXml(document: string): Element {
  if (ILLEGAL.test(document)) throw new Error('a character that XML does not allow')
  const prolog = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!document.startsWith(prolog)) throw new Error('no prolog')
  const body = document.slice(prolog.length).trimEnd()
  const stack: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < body.length) {
    const from = TOKEN.lastIndex
    const token = TOKEN.exec(body)
    if (token === null) throw new Error(`not well-formed: ${JSON.stringify(body.slice(from, from + 60))}`)
    const [, closing, name = '', attributes = '', isEmpty, text] = token
    const top = stack[stack.length - 1]
    if (top === undefined) throw new Error('text after the end')
    if (text !== undefined) {
      if (text.includes(']]>')) throw new Error(']]> in text')
      top.text += resolve(text)
    } else if (closing) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`)
      stack.pop()
    } else {
      const element = { name, attributes: parseAttributes(attributes), children: [], text: '' }
      top.children.push(element)
      if (!isEmpty) stack.push(element)
    }
  }
  const [root, ...others] = stack[0]?.children ?? []
  if (stack.length !== 1 || root === undefined || others.length > 0) throw new Error('not one root element')
  return root
}

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} stands twice`)
    // Section 3.3.3: white space that is no reference becomes a space.
    attributes[name] = resolve(value.replace(/[\t\n\r]/g, ' '))
  }
  return attributes
}

function resolve(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+))?(;?)/g, (reference, code, name, end) => {
    const character = code === undefined ? NAMED[name] : String.fromCodePoint(Number(code))
    if (character === undefined || end === '' || ILLEGAL.test(character))
      throw new Error(`not a reference: ${reference}`)
    return character
  })
}
