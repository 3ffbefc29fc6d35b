/** Lines of a CI system's log that are no commands to it, whatever text of others is in them. */
import { printable } from './printable.ts'

/** What GitHub, Azure Pipelines and TeamCity take for a command wherever it stands in a line. */
const COMMAND = /##(?=\[|vso\[|teamcity\[)/g

/** One line. Commands that must begin a line (`::error::`) do so no more. */
export function logLine(text: string): string {
  const line = printable(text).replace(COMMAND, '## ')
  return line.trimStart().startsWith('::') ? `\u200b${line.trimStart()}` : line
}
