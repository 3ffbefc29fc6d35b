/** Calls of GitHub's interface, with what a run was given to log in. Loaded only where something is asked for. */
import { HttpClient } from '@actions/http-client'

export interface GithubApi {
  /** The answer as JSON. @throws {ApiError} */
  call(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<unknown>
  /** The answer as bytes, `limit` of them at most. @throws {ApiError} */
  download(path: string, limit: number): Promise<Uint8Array>
}

/** What went wrong, in a line; nothing of it decides about a check. */
export class ApiError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.name = 'ApiError'
    this.status = status
  }
}

const RETRIES = 2
const TIMEOUT_MS = 30_000

export function githubApi(server: string, token: string): GithubApi {
  const client = new HttpClient('codemoat', [], {
    allowRetries: true,
    maxRetries: RETRIES,
    socketTimeout: TIMEOUT_MS,
    headers: {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      ...(token !== '' && { authorization: `Bearer ${token}` }),
    },
  })
  return {
    async call(method, path, body) {
      const text = body === undefined ? null : JSON.stringify(body)
      const headers = body === undefined ? {} : { 'content-type': 'application/json' }
      const response = await client.request(method, `${server}${path}`, text, headers).catch(unreachable)
      const answer = await response.readBody()
      const status = response.message.statusCode ?? 0
      if (status < 200 || status > 299) throw new ApiError(status, describe(status, response.message.headers, answer))
      return answer === '' ? undefined : JSON.parse(answer)
    },
    async download(path, limit) {
      const response = await client.get(`${server}${path}`).catch(unreachable)
      const status = response.message.statusCode ?? 0
      if (status !== 200) throw new ApiError(status, describe(status, response.message.headers, ''))
      const chunks: Uint8Array[] = []
      let length = 0
      for await (const chunk of response.message as AsyncIterable<Uint8Array>) {
        length += chunk.length
        if (length > limit) throw new ApiError(status, `it is longer than ${limit} bytes`)
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    },
  }
}

function unreachable(cause: unknown): never {
  throw new ApiError(0, (cause as Error).message)
}

function describe(status: number, headers: NodeJS.Dict<string | string[]>, body: string): string {
  const isLimited = status === 429 || (status === 403 && headers['x-ratelimit-remaining'] === '0')
  if (isLimited) return `GitHub answers no more calls for now (${status}, rate limit)`
  const said = /"message"\s*:\s*"([^"]{0,200})"/.exec(body)?.[1]
  return `GitHub answered ${status}${said === undefined ? '' : `: ${said}`}`
}
