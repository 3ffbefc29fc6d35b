/** The plugin for OpenCode: a file of its own that asks Codemoat about prompts, calls and results. */

/** A hook of OpenCode has no time limit of its own. */
const TIME_MS = 20_000

export function opencodePlugin(command: string): string {
  return `// Codemoat: set up by \`codemoat init --ai\`, taken away by \`codemoat uninstall --ai\`.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const COMMAND = ${JSON.stringify(command)}

/** What Codemoat says; nothing passes where it does not answer. */
function ask(payload) {
  return new Promise((resolve) => {
    const failed = (reason) => resolve({ decision: 'block', reason: 'Codemoat did not answer: ' + reason })
    const child = spawn(COMMAND, { shell: true, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true })
    const timer = setTimeout(() => {
      child.kill()
      failed('it took more than ${TIME_MS / 1000} seconds')
    }, ${TIME_MS})
    let text = ''
    child.on('error', (error) => failed(error.message))
    child.stdin.on('error', () => {})
    child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk))
    child.on('close', () => {
      clearTimeout(timer)
      try {
        resolve(JSON.parse(text))
      } catch {
        failed('see whether this runs: ' + COMMAND)
      }
    })
    child.stdin.end(JSON.stringify(payload))
  })
}

function pathOf(url) {
  try {
    return fileURLToPath(url)
  } catch {
    return undefined
  }
}

export const Codemoat = async ({ directory }) => ({
  'chat.message': async (_input, { parts }) => {
    const texts = parts.filter((part) => part.type === 'text').map((part) => part.text)
    const files = parts.filter((part) => part.type === 'file').map((part) => pathOf(part.url)).filter(Boolean)
    const answer = await ask({ opencode_event: 'chat.message', cwd: directory, texts, files })
    if (answer.decision === 'block') throw new Error(answer.reason)
  },
  'tool.execute.before': async ({ tool }, { args }) => {
    const answer = await ask({ opencode_event: 'tool.execute.before', cwd: directory, tool, args })
    if (answer.decision === 'block') throw new Error(answer.reason)
  },
  'tool.execute.after': async ({ tool, args }, result) => {
    // Results of MCP servers have a list of contents in the place of a text.
    const key = typeof result.output === 'string' ? 'output' : 'content'
    if (result[key] === undefined) return
    const answer = await ask({ opencode_event: 'tool.execute.after', cwd: directory, tool, args, output: result[key] })
    if (answer.decision === 'replace') result[key] = answer.output
    if (answer.decision === 'block') result[key] = key === 'output' ? answer.reason : [{ type: 'text', text: answer.reason }]
  },
})
`
}
