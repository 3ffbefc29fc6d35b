/** A small GitHub on this machine: it remembers what it was asked, and answers as it is told. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Asked {
  readonly method: string
  /** With the query. */
  readonly path: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever was sent.
  readonly body: any
  readonly bytes: Buffer
  readonly authorization: string | undefined
}

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface GithubServer {
  readonly url: string
  readonly asked: Asked[]
}

/** `undefined` is an answer of 404. Gone when the test ends. */
export async function githubServer(answer: (asked: Asked) => Answer | undefined): Promise<GithubServer> {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    const one = await readRequest(request)
    asked.push(one)
    const { status = 200, headers = {}, body } = answer(one) ?? { status: 404, body: { message: 'Not Found' } }
    const isBytes = Buffer.isBuffer(body)
    response.writeHead(status, {
      'content-type': isBytes ? 'application/octet-stream' : 'application/json',
      ...headers,
    })
    response.end(isBytes ? body : body === undefined ? '' : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

async function readRequest(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const isJson = request.headers['content-type']?.includes('json') && bytes.length > 0
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    body: isJson ? JSON.parse(bytes.toString()) : undefined,
    bytes,
    authorization: request.headers.authorization,
  }
}
