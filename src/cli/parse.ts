/** Reads the arguments of every command, and prints the help, by yargs. */
import yargs, { type Argv, type Options } from 'yargs'
import { Failure } from '../base/failure.ts'
import { VERSION } from '../base/version.ts'
import { COMMANDS } from './commands.ts'
import type { Command } from './hot-commands.ts'
import type { Option, Values } from './options.ts'
import { withStandardInput } from './standard-input.ts'

export interface ParsedCommand {
  readonly command: Command
  readonly values: Values
}

/** The command and its values; undefined where help or the version was asked for and printed. */
export async function parse(argv: readonly string[]): Promise<ParsedCommand | undefined> {
  let chosen: ParsedCommand | undefined
  let parser = yargs(withStandardInput(argv))
    .scriptName('codemoat')
    .usage('$0 <command> [options]\n\nFinds secrets and proprietary source code on their way out.')
    .version(VERSION)
    .help()
    .alias('help', 'h')
    .strict()
    .wrap(Math.min(100, process.stdout.columns ?? 80))
    .demandCommand(1, 'say which command')
    .recommendCommands()
    .exitProcess(false)
    // The name `no-ignore` is an option of its own here, not a negation.
    .parserConfiguration({ 'boolean-negation': false, 'camel-case-expansion': false, 'greedy-arrays': false })
    .fail((message, error) => {
      throw error ?? usageFailure(message)
    })
    .epilogue(
      'Exit codes: 0 clean, 1 findings that block, 2 wrong usage or configuration,\n3 not everything was scanned (with --require-complete), 130 interrupted.',
    )
  for (const command of COMMANDS) {
    parser = parser.command(
      command.usage,
      command.describe,
      (builder: Argv) =>
        builder.options(Object.fromEntries(command.options.map((option) => [option.name, yargsOption(option)]))),
      (values) => {
        chosen = { command, values: values as unknown as Values }
      },
    )
  }
  try {
    await parser.parseAsync()
  } catch (error) {
    throw (error as Error).name === 'YError' ? usageFailure((error as Error).message) : error
  }
  if (chosen) checkNumbers(chosen)
  return chosen
}

function usageFailure(message: string): Failure {
  const text = message.replace(/\s*\n\s*/g, ' ')
  return new Failure('usage', text.charAt(0).toLowerCase() + text.slice(1), {
    hint: 'see `codemoat --help`, or `codemoat <command> --help`',
  })
}

function checkNumbers({ command, values }: ParsedCommand): void {
  for (const { name, type } of command.options) {
    if (type === 'number' && Number.isNaN(values[name])) throw usageFailure(`--${name} is not a number`)
  }
}

function yargsOption(option: Option): Options {
  const isList = option.type === 'array'
  return {
    type: isList ? 'string' : option.type,
    describe: option.describe,
    ...(isList ? { array: true } : { requiresArg: option.type !== 'boolean' }),
    ...(option.choices && { choices: option.choices }),
  }
}
