/** How standard input is named between the parsers and the commands: yargs drops a lone "-" from positional arguments. */
export const STANDARD_INPUT = '<stdin>'
