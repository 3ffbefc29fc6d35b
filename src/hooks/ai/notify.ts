/** Says on the desktop what a host does not show. Starts and forgets: whatever comes of it, the hook has answered. */
import { spawn } from 'node:child_process'
import type { Environment } from '../../git/safe-git.ts'

export function notify(message: string, environment: Environment): void {
  const [title = '', ...rest] = message.split('\n')
  const [program, args] = commandOf(title, rest.join('\n'), environment)
  if (program === undefined) return
  try {
    spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: true, env: environment as NodeJS.ProcessEnv })
      .on('error', () => {})
      .unref()
  } catch {
    // No such program: then there is no desktop to say it on.
  }
}

function commandOf(title: string, text: string, environment: Environment): [string | undefined, string[]] {
  if (process.platform === 'darwin') {
    // The texts are arguments, and no part of the script.
    const script = 'on run argv\ndisplay notification (item 2 of argv) with title (item 1 of argv)\nend run'
    return ['osascript', ['-e', script, title, text]]
  }
  if (process.platform === 'win32')
    return ['powershell.exe', ['-NoProfile', '-NonInteractive', '-EncodedCommand', balloon(title, text)]]
  const hasDesktop = environment.DISPLAY || environment.WAYLAND_DISPLAY
  return hasDesktop ? ['notify-send', ['--app-name=Codemoat', '--', title, text]] : [undefined, []]
}

/** A script that shows a balloon at the clock, in the form that PowerShell takes without any quoting. */
function balloon(title: string, text: string): string {
  const inBase64 = (part: string): string => Buffer.from(part, 'utf8').toString('base64')
  const decoded = (part: string): string =>
    `[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${inBase64(part)}'))`
  const script = [
    'Add-Type -AssemblyName System.Windows.Forms, System.Drawing',
    '$icon = New-Object System.Windows.Forms.NotifyIcon',
    '$icon.Icon = [System.Drawing.SystemIcons]::Warning',
    '$icon.Visible = $true',
    `$icon.ShowBalloonTip(10000, ${decoded(title)}, ${decoded(text)}, 'Warning')`,
    'Start-Sleep -Seconds 10',
    '$icon.Dispose()',
  ].join('\n')
  return Buffer.from(script, 'utf16le').toString('base64')
}
