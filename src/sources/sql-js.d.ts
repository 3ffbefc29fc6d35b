/** What is used of sql.js, which comes without types. */
declare module 'sql.js' {
  export type SqlValue = string | number | Uint8Array | null

  export interface SqlStatement {
    step(): boolean
    get(): SqlValue[]
    free(): boolean
  }

  export interface SqlDatabase {
    run(sql: string): SqlDatabase
    prepare(sql: string): SqlStatement
    export(): Uint8Array
    close(): void
  }

  export interface SqlJs {
    readonly Database: new (bytes?: Uint8Array) => SqlDatabase
  }

  // biome-ignore lint/style/noDefaultExport: it is what the package has.
  export default function initSqlJs(options: { readonly wasmBinary: Uint8Array }): Promise<SqlJs>
}
