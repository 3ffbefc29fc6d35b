/** How standard input is named between the parsers and the commands: yargs drops a lone "-" from positional arguments. */
export const STANDARD_INPUT = '<stdin>'

/** What a parser of arguments is given. */
export function withStandardInput(argv: readonly string[]): string[] {
  return argv.map((argument) => (argument === '-' ? STANDARD_INPUT : argument))
}
