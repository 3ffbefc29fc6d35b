/** Opens an address in the reader's browser, where there is a screen to show it. */
import { spawn } from 'node:child_process'

/** False where there is none; whether the browser then really opens, nobody can tell. */
export function openBrowser(address: string): boolean {
  const command = opener(process.platform, process.env)
  if (command === undefined) return false
  const child = spawn(command[0], [...command[1], address], { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
  return true
}

function opener(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly [program: string, args: readonly string[]] | undefined {
  if (environment.SSH_CONNECTION || environment.CI) return undefined
  if (platform === 'darwin') return ['open', []]
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler']]
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open', []] : undefined
}
