/** `codemoat mcp`, asked by a client of the official SDK. */
import { resolve } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { expect, onTestFinished, test } from 'vitest'
import { fillFakes } from '../../src/rules/fakes/fill-fakes.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const TOKEN = fillFakes('<github-token:ghp>', 71)

interface Said {
  readonly text: string
  readonly isError: boolean
}

async function connect(cwd: string): Promise<(name: string, args: Record<string, unknown>) => Promise<Said>> {
  const client = new Client({ name: 'test', version: '0' })
  const args = [resolve('dist/cli.cjs'), 'mcp']
  const env = { PATH: String(process.env.PATH), HOME: cwd }
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd, env }))
  onTestFinished(() => client.close())
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(['scan_text', 'scan_file', 'trace_text'])
  return async (name, given) => {
    const result = await client.callTool({ name, arguments: given })
    const [first] = result.content as { text: string }[]
    return { text: first?.text ?? '', isError: result.isError === true }
  }
}

test('finds secrets in texts and files, and says none', async () => {
  const folder = temporaryFolder({ 'a/b.env': `T=${TOKEN}\n` })
  const call = await connect(folder)
  for (const said of [await call('scan_text', { text: `x\n${TOKEN}` }), await call('scan_file', { path: 'a/b.env' })]) {
    expect(JSON.parse(said.text)).toMatchObject({
      findings: [{ rule: 'github-personal-access-token', decision: 'block' }],
      decisions: { block: 1 },
    })
    expect(said.text).not.toContain(TOKEN)
  }
  expect(JSON.parse((await call('scan_text', { text: 'nothing' })).text)).toMatchObject({ findings: [] })
})

test('what goes wrong is said, and ends nothing', async () => {
  const call = await connect(temporaryFolder())
  expect(await call('scan_file', { path: 'no/such' })).toEqual({ text: "there is no 'no/such'", isError: true })
  expect((await call('trace_text', { text: 'x' })).isError).toBe(true)
  expect((await call('scan_text', { text: 7 })).isError).toBe(true)
  expect((await call('scan_text', { text: 'nothing' })).isError).toBe(false)
})
