/** Reads the arguments of a hot command. Anything out of the ordinary is left to yargs, which explains it. */
import { parseArgs } from 'node:util'
import { type Command, HOOK, nameOf, SCAN, STAGED } from './hot-commands.ts'
import type { Option, Values } from './options.ts'
import { withStandardInput } from './standard-input.ts'

/** The command and its values, or undefined where yargs must look: another command, an error, `--help`. */
export function parseHot(argv: readonly string[]): { command: Command; values: Values } | undefined {
  const command = [SCAN, STAGED, HOOK].find((one) => nameOf(one) === argv[0])
  if (command === undefined) return undefined
  try {
    const names = positionalNames(command)
    const { values, positionals } = parseArgs({
      args: withStandardInput(argv.slice(1)),
      allowPositionals: names.length > 0,
      options: Object.fromEntries(command.options.map((option) => [option.name, parserOption(option)])),
      strict: true,
    })
    const read = Object.fromEntries(
      command.options.map((option) => [option.name, readValue(option, values[option.name])]),
    )
    return { command, values: { ...read, ...readPositionals(names, positionals) } }
  } catch {
    return undefined
  }
}

/** The words behind the name in the usage: `<name>`, `[args..]`. */
function positionalNames(command: Command): readonly string[] {
  return command.usage.split(' ').slice(1)
}

/** @throws {Error} for too few or too many; yargs then says so. */
function readPositionals(names: readonly string[], given: readonly string[]): Values {
  const last = names.at(-1)
  if (given.length > names.length && !last?.endsWith('..]')) throw new Error('too many')
  return Object.fromEntries(
    names.map((name, index) => {
      if (name.endsWith('..]')) return [name.slice(1, -3), given.slice(index)]
      if (name.startsWith('<') && given[index] === undefined) throw new Error('too few')
      return [name.slice(1, -1), given[index]]
    }),
  )
}

function parserOption(option: Option): { type: 'string' | 'boolean'; multiple: boolean } {
  return { type: option.type === 'boolean' ? 'boolean' : 'string', multiple: option.type === 'array' }
}

/** @throws {Error} for a value that the option does not take; yargs then says so. */
function readValue(option: Option, value: unknown): Values[string] {
  if (value === undefined) return undefined
  if (option.type === 'number') {
    const number = Number(value)
    if (!Number.isFinite(number)) throw new Error('not a number')
    return number
  }
  const texts = [value].flat().map(String)
  if (option.choices && texts.some((text) => !option.choices?.includes(text))) throw new Error('not a choice')
  return value as Values[string]
}
