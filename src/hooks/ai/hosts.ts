/** All hosts, in the order in which a payload is tried: several took over the payloads of another, and added to them. */
import type { Host } from './host.ts'
import { claudeCode } from './hosts/claude-code.ts'
import { cline } from './hosts/cline.ts'
import { codex } from './hosts/codex.ts'
import { copilot } from './hosts/copilot.ts'
import { cursor } from './hosts/cursor.ts'
import { gemini } from './hosts/gemini.ts'
import { kiro } from './hosts/kiro.ts'
import { opencode } from './hosts/opencode.ts'
import { vsCode } from './hosts/vs-code.ts'
import { windsurf } from './hosts/windsurf.ts'
import type { Payload } from './payload.ts'

export const HOSTS: readonly Host[] = [
  opencode,
  cursor,
  windsurf,
  cline,
  codex,
  gemini,
  copilot,
  vsCode,
  claudeCode,
  kiro,
]

/**
 * Who asks. Where a payload does not say, who was named when the hook was set up; else Claude Code, whose events most
 * others took over.
 */
export function hostOf(payload: Payload, named: string | undefined): Host {
  return HOSTS.find((host) => host.recognise(payload)) ?? hostNamed(named) ?? claudeCode
}

export function hostNamed(name: string | undefined): Host | undefined {
  return HOSTS.find(({ id }) => id === name)
}
