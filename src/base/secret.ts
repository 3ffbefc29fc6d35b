/**
 * The text of a credential, in a box that cannot print itself: logging it, joining it into a string or turning it into
 * JSON shows its length alone. Only `reveal()` gives the text, and a house test lists who calls it.
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** Number of characters. */
  get length(): number {
    return this.#text.length
  }

  reveal(): string {
    return this.#text
  }

  toString(): string {
    return `[secret: ${this.#text.length} characters]`
  }

  toJSON(): string {
    return this.toString()
  }
}
