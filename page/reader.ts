/** The server that a page came from, where it came from one: it has the report, and does what the reader asks for. */
import type { PageData } from '../src/reports/html/page-data.ts'
import { unpackPageData } from '../src/reports/html/page-data.ts'

export interface Reader {
  readonly data: PageData
  /** @throws {Error} with the words of the server where it was not done */
  accept(request: { readonly id: string; readonly path: string; readonly reason: string }): Promise<void>
}

const SESSION = 'codemoat-session'

/** The token in the address is good once; what it is exchanged for stays with this tab, so that it can be reloaded. */
export async function connect(): Promise<Reader> {
  const once = location.hash.slice(1)
  if (/^[\w-]{43}$/.test(once)) {
    history.replaceState(null, '', location.pathname)
    const { token } = (await (await post('/session', once)).json()) as { token: string }
    sessionStorage.setItem(SESSION, token)
  }
  const token = sessionStorage.getItem(SESSION)
  if (token === null) throw new Error('open the address that `codemoat view` printed')
  const bytes = new Uint8Array(await (await post('/data', token)).arrayBuffer())
  return {
    data: await unpackPageData(bytes),
    accept: async (request) => {
      await post('/act', token, request)
    },
  }
}

async function post(path: string, token: string, body?: object): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'x-codemoat-token': token },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (response.ok) return response
  const { error } = (await response.json()) as { error: string }
  throw new Error(error)
}
