/** What is wrong with a pack file or one of its entries: bad data, not a bug. Whoever reads on falls back to git itself. */
export class PackError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PackError'
  }
}
