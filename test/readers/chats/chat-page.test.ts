import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlText } from '../../../src/readers/chats/html-text.ts'
import { readerOf } from '../../../src/readers/index.ts'
import { plant, scanText } from '../../support/planted.ts'
import { code, expectAllFound } from './fixture.ts'

const conversation = (secret: (place: string) => string): object => ({
  id: 'c-1',
  title: 'rates',
  create_time: 1767323045,
  current_node: 'n2',
  mapping: {
    n1: {
      parent: null,
      message: { author: { role: 'user' }, content: { content_type: 'text', parts: [code(secret('prompt'))] } },
    },
    n2: {
      parent: 'n1',
      message: { author: { role: 'assistant' }, content: { content_type: 'text', parts: [secret('answer')] } },
    },
  },
  linear_conversation: [],
})
const places = { prompt: { turn: 1, role: 'user' }, answer: { turn: 2, role: 'assistant' } }

/** As the pages write it: objects name their keys and values by index. */
function flatten(value: unknown): unknown[] {
  const flat: unknown[] = []
  const add = (one: unknown): number => {
    const at = flat.push(null) - 1
    if (Array.isArray(one)) flat[at] = one.map(add)
    else if (typeof one === 'object' && one !== null)
      flat[at] = Object.fromEntries(Object.entries(one).map(([key, inner]) => [`_${add(key)}`, add(inner)]))
    else flat[at] = one
    return at
  }
  add(value)
  return flat
}

const page = (...body: string[]): string =>
  `<!DOCTYPE html>\n<html><head></head><body>\n${body.join('\n')}\n</body></html>\n`

describe('pages of ChatGPT', () => {
  test('chat.html of an export', () => {
    expectAllFound({
      format: 'chatgpt-page',
      text: (secret) =>
        page(
          `<p>${secret('beside')}</p>`,
          `<script>\nvar jsonData = ${JSON.stringify([conversation(secret)])};\nvar x = "${secret('after')}";\n</script>`,
        ),
      places: { ...places, beside: {}, after: {} },
    })
  })

  test('an old shared page', () => {
    expectAllFound({
      format: 'chatgpt-page',
      text: (secret) => {
        const data = { props: { pageProps: { serverResponse: { data: conversation(secret) } } }, more: secret('more') }
        return page(`<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script>`)
      },
      places: { ...places, more: {} },
    })
  })

  test('a new shared page', () => {
    expectAllFound({
      format: 'chatgpt-page',
      text: (secret) => {
        const data = { loaderData: { route: { serverResponse: { data: conversation(secret) } } }, more: secret('more') }
        const first = JSON.stringify(`${JSON.stringify(flatten(data))}\n`)
        const second = JSON.stringify(`P12:[{"_1":2},"${secret('later')}"]\n`)
        return page(
          `<script>window.__reactRouterContext.streamController.enqueue(${first});</script>`,
          `<script>window.__reactRouterContext.streamController.enqueue(${second});</script>`,
        )
      },
      places: { ...places, more: {}, later: {} },
    })
  })

  test('what the browser shows, through tags and entities', () => {
    const token = plant(1)
    const split = `${token.slice(0, 9)}</span><span class="hljs-x">${token.slice(9)}`
    const text = page(
      `<div data-message-author-role="assistant"><p>Look:</p><pre><code>const a = &quot;<span>${split}</span>&quot;</code></pre></div>`,
    )
    const [finding, ...others] = scanText(text).findings
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      context: { format: 'chatgpt-page', turn: 1, role: 'assistant' },
      secret: { value: token },
    })
    expect(text.slice(finding?.location.startByte, finding?.location.endByte)).toBe(split)
  })

  test('other pages are none', () => {
    for (const text of [page('<p>x</p>'), '<svg></svg>', `${SHOWN}user">`, '<html>']) {
      expect(readerOf({ bytes: Buffer.from(text), origin: { path: 'x' } }).name).not.toBe('chatgpt-page')
    }
  })

  test('damaged pages: nothing crashes, and what is whole is found', () => {
    const secret = plant(3)
    const scripts = [
      `<script>var jsonData = ${JSON.stringify([conversation(() => 'x')])};</script>`,
      `<script>streamController.enqueue(${JSON.stringify(JSON.stringify(flatten(conversation(() => 'x'))))})</script>`,
      '<div data-message-author-role="user">a &lt; b</div>',
    ]
    const whole = Buffer.from(page(...scripts, `<p> ${secret} </p>`))
    const at = whole.indexOf(secret)
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: at - 2 }),
        fc.uint8Array({ maxLength: 6 }),
        fc.nat(40),
        (place, bytes, removed) => {
          const damaged = Buffer.concat([
            whole.subarray(0, place),
            bytes,
            whole.subarray(Math.min(at - 1, place + removed)),
          ])
          expect(scanText(damaged).findings.map((one) => one.secret?.value)).toContain(secret)
        },
      ),
    )
  })
})

const SHOWN = '<div data-message-author-role="'

describe('text of HTML', () => {
  const seen = (html: string): string => {
    const bytes = Buffer.from(html)
    return Buffer.from(htmlText(bytes, { start: 0, end: bytes.length }).bytes).toString()
  }

  test.each([
    ['a &lt;b&gt; &amp;amp; &#39;c&#x27; &nbsp;&copy; &', "a <b> &amp; 'c'  &copy; &"],
    ['<p>one</p><p>t<b>w</b>o</p>', '\none\n\ntwo\n'],
    ['a<script>if (a < b) x</script>b', 'a\n\nb'],
    ['a < b, and a <never', 'a < b, and a <never'],
    ['&#xd800;&#9999999;', '&#xd800;&#9999999;'],
  ])('%j is %j', (html, text) => expect(seen(html)).toBe(text))

  test('of any bytes leads back into them', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      ';',
      '&lt;',
      '<b>',
      '</script>',
      '<script>',
      'é',
      '&#128512;',
      '/',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const bytes = Buffer.from(pieces.join(''))
        const { bytes: text, map } = htmlText(bytes, { start: 0, end: bytes.length })
        for (let at = 0; at < text.length; at++) {
          const { start, end } = map.toSource({ start: at, end: at + 1 })
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(bytes.length)
        }
      }),
    )
  })
})
