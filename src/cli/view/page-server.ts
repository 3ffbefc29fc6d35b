/**
 * Serves the page of a report to one reader on this machine. What it shows and what it can do is behind a token that only
 * the address holds which is printed; that address is good for one use, and what is behind it for as long as the program
 * runs. Other pages that the reader has open cannot talk to it: whoever does not call it by its own name, or comes from
 * another origin, is turned away, and nothing says that another origin may read.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure } from '../../base/failure.ts'
import { pagePolicy, renderEmptyPage } from '../../reports/html/render-page.ts'

export interface PageActions {
  /** What the page shows, packed. */
  data(): Promise<Uint8Array>
  /** Does what the reader asked for; the answer is for the page. What it throws as a `Failure` is shown there. */
  act(request: unknown): Promise<object>
}

export interface PageServer {
  /** Holds the token that is good for one use. */
  readonly address: string
  close(): void
}

const HOST = '127.0.0.1'
/** A reason, an id and a path. */
const REQUEST_BYTES_MAX = 64 * 1024

/** @throws the error of the operating system where there is no port to be had */
export async function servePage(actions: PageActions): Promise<PageServer> {
  const once = createToken()
  const session = createToken()
  let isUsed = false
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => fail(response, error))
  })
  const port = await listen(server)
  const own = `${HOST}:${port}`

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== own) return refuse(response, 403, 'another host')
    if (request.method === 'GET' && request.url === '/') return sendPage(response)
    if (request.method !== 'POST') return refuse(response, 404, 'not found')
    if (request.headers.origin !== `http://${own}`) return refuse(response, 403, 'another origin')
    const token = String(request.headers['x-codemoat-token'] ?? '')
    if (request.url === '/session') {
      if (isUsed || !isSame(token, once)) return refuse(response, 403, 'this address was used before, or never given')
      isUsed = true
      return sendJson(response, 200, { token: session })
    }
    if (!isSame(token, session)) return refuse(response, 403, 'no token')
    if (request.url === '/data') return send(response, 200, 'application/octet-stream', await actions.data())
    if (request.url === '/act') return sendJson(response, 200, await actions.act(await readJson(request)))
    refuse(response, 404, 'not found')
  }

  return {
    address: `http://${own}/#${once}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function createToken(): string {
  return randomBytes(32).toString('base64url')
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, HOST, () => resolve((server.address() as AddressInfo).port))
  })
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > REQUEST_BYTES_MAX) throw new Failure('usage', 'the request is too long', { hint: 'shorten the reason' })
    parts.push(part as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return undefined
  }
}

/** The page itself holds nothing: it asks for its data with the token. */
function sendPage(response: ServerResponse): void {
  response.setHeader('content-security-policy', `${pagePolicy("'self'")}; frame-ancestors 'none'`)
  response.setHeader('x-frame-options', 'DENY')
  send(response, 200, 'text/html; charset=utf-8', Buffer.from(renderEmptyPage()))
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  send(response, status, 'application/json', Buffer.from(JSON.stringify(value)))
}

function refuse(response: ServerResponse, status: number, error: string): void {
  sendJson(response, status, { error })
}

function fail(response: ServerResponse, error: unknown): void {
  const known = error instanceof Failure
  const message = known ? `${error.message}; ${error.hint}` : `this is a bug: ${(error as Error).message}`
  if (response.headersSent) response.destroy()
  else sendJson(response, known ? 422 : 500, { error: message })
}

function send(response: ServerResponse, status: number, type: string, body: Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  })
  response.end(body)
}
