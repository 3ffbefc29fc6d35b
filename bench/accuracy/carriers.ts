/** Files that people write, each with one place for a secret. */

/** How names are written there: `apiKey`, `api_key`, `API_KEY`, `api-key`. */
type Style = 'camel' | 'snake' | 'upper' | 'kebab'

export interface Carrier {
  readonly name: string
  readonly style: Style
  /** The file with `name` set to `value`, a value that needs no escape. */
  readonly assign: (name: string, value: string) => string
}

export interface TextCarrier {
  readonly name: string
  /** The file with `text`, of any number of lines, in it. */
  readonly hold: (text: string) => string
}

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => by + line)
    .join('\n')

export const CARRIERS: readonly Carrier[] = [
  {
    name: 'JavaScript',
    style: 'camel',
    assign: (name, value) =>
      `import { request } from 'undici'\n\nconst ${name} = '${value}'\n\nexport async function load(id) {\n  return request(\`/items/\${id}\`, { headers: { 'x-id': id } })\n}\n`,
  },
  {
    name: 'TypeScript',
    style: 'camel',
    assign: (name, value) =>
      `export interface Options {\n  readonly retries: number\n  readonly ${name}: string\n}\n\nexport const defaults: Options = {\n  retries: 3,\n  ${name}: "${value}",\n}\n`,
  },
  {
    name: 'Python',
    style: 'snake',
    assign: (name, value) =>
      `import requests\n\n${name} = "${value}"\n\n\ndef fetch(url, timeout=10):\n    return requests.get(url, timeout=timeout)\n`,
  },
  {
    name: 'Django settings',
    style: 'upper',
    assign: (name, value) =>
      `DEBUG = False\nALLOWED_HOSTS = ['shop.internal']\n${name} = '${value}'  # rotated every spring\nUSE_TZ = True\n`,
  },
  {
    name: 'Java',
    style: 'upper',
    assign: (name, value) =>
      `package org.shop;\n\npublic final class Client {\n    private static final String ${name} = "${value}";\n    private int retries = 3;\n}\n`,
  },
  {
    name: 'Kotlin',
    style: 'camel',
    assign: (name, value) => `object Settings {\n    const val retries = 3\n    val ${name}: String = "${value}"\n}\n`,
  },
  {
    name: 'Go',
    style: 'camel',
    assign: (name, value) =>
      `package client\n\nimport "net/http"\n\nfunc New() *Client {\n\t${name} := "${value}"\n\treturn &Client{http: http.DefaultClient, auth: ${name}}\n}\n`,
  },
  {
    name: 'Rust',
    style: 'upper',
    assign: (name, value) =>
      `use std::time::Duration;\n\nconst ${name}: &str = "${value}";\n\npub fn timeout() -> Duration {\n    Duration::from_secs(3)\n}\n`,
  },
  {
    name: 'C',
    style: 'upper',
    assign: (name, value) =>
      `#include <stdio.h>\n\n#define ${name} "${value}"\n\nint main(void) { return puts("ok"); }\n`,
  },
  {
    name: 'C++',
    style: 'snake',
    assign: (name, value) =>
      `#include <string>\n\nnamespace net {\nstatic const std::string ${name}{"${value}"};\nint retries = 3;\n}\n`,
  },
  {
    name: 'C#',
    style: 'camel',
    assign: (name, value) =>
      `public class Startup\n{\n    private readonly string ${name} = "${value}";\n    public int Retries { get; set; } = 3;\n}\n`,
  },
  {
    name: 'PHP',
    style: 'snake',
    assign: (name, value) =>
      `<?php\n\nreturn [\n    'debug' => false,\n    '${name}' => '${value}',\n    'retries' => 3,\n];\n`,
  },
  {
    name: 'Ruby',
    style: 'snake',
    assign: (name, value) =>
      `class Client\n  def initialize\n    @${name} = '${value}'\n    @retries = 3\n  end\nend\n`,
  },
  {
    name: 'Perl',
    style: 'snake',
    assign: (name, value) =>
      `use strict;\nuse warnings;\n\nmy $${name} = '${value}';\nmy $retries = 3;\nprint "ok\\n";\n`,
  },
  {
    name: 'Swift',
    style: 'camel',
    assign: (name, value) =>
      `import Foundation\n\nstruct API {\n    static let ${name} = "${value}"\n    var retries = 3\n}\n`,
  },
  {
    name: 'shell script',
    style: 'upper',
    assign: (name, value) => `#!/bin/sh\nset -eu\n\nexport ${name}=${value}\n\nexec ./deploy --wait\n`,
  },
  {
    name: 'PowerShell',
    style: 'camel',
    assign: (name, value) => `Set-StrictMode -Version Latest\n$${name} = "${value}"\nWrite-Output "ok"\n`,
  },
  {
    name: 'Dockerfile',
    style: 'upper',
    assign: (name, value) =>
      `FROM node:22-slim\nWORKDIR /app\nENV ${name}=${value}\nCOPY . .\nCMD ["node", "index.js"]\n`,
  },
  {
    name: 'Terraform',
    style: 'snake',
    assign: (name, value) =>
      `resource "null_resource" "deploy" {\n  triggers = {\n    region = "eu-west-1"\n    ${name} = "${value}"\n  }\n}\n`,
  },
  {
    name: 'Compose YAML',
    style: 'upper',
    assign: (name, value) =>
      `services:\n  web:\n    image: shop/web:3\n    environment:\n      - NODE_ENV=production\n      - ${name}=${value}\n    ports: ["80:80"]\n`,
  },
  {
    name: 'Kubernetes YAML',
    style: 'upper',
    assign: (name, value) =>
      `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: web\n      env:\n        - name: ${name}\n          value: "${value}"\n`,
  },
  {
    name: 'YAML',
    style: 'kebab',
    assign: (name, value) => `server:\n  port: 8080\n  ${name}: ${value}\n  retries: 3\n`,
  },
  {
    name: 'JSON',
    style: 'camel',
    assign: (name, value) => `{\n  "port": 8080,\n  "${name}": "${value}",\n  "retries": 3\n}\n`,
  },
  {
    name: 'minified JSON',
    style: 'snake',
    assign: (name, value) => `{"port":8080,"auth":{"${name}":"${value}","kind":"bearer"},"retries":3}`,
  },
  {
    name: 'TOML',
    style: 'snake',
    assign: (name, value) => `[server]\nport = 8080\n${name} = "${value}"\n\n[log]\nlevel = "info"\n`,
  },
  {
    name: 'INI',
    style: 'snake',
    assign: (name, value) => `[server]\nport = 8080\n${name} = ${value}\n; the end\n`,
  },
  {
    name: 'Java properties',
    style: 'kebab',
    assign: (name, value) => `server.port=8080\nshop.client.${name}=${value}\nlogging.level.root=INFO\n`,
  },
  {
    name: 'XML',
    style: 'camel',
    assign: (name, value) =>
      `<?xml version="1.0"?>\n<configuration>\n  <port>8080</port>\n  <${name}>${value}</${name}>\n</configuration>\n`,
  },
  {
    name: '.NET configuration',
    style: 'camel',
    assign: (name, value) =>
      `<configuration>\n  <appSettings>\n    <add key="${name}" value="${value}" />\n    <add key="Port" value="8080" />\n  </appSettings>\n</configuration>\n`,
  },
  {
    name: '.env',
    style: 'upper',
    assign: (name, value) => `NODE_ENV=production\n${name}=${value}\nPORT=8080\n`,
  },
  {
    name: 'SQL',
    style: 'snake',
    assign: (name, value) =>
      `BEGIN;\nINSERT INTO settings (name, value) VALUES ('port', '8080');\nUPDATE clients SET ${name} = '${value}' WHERE id = 7;\nCOMMIT;\n`,
  },
  {
    name: 'command line',
    style: 'kebab',
    assign: (name, value) => `$ cd shop\n$ ./deploy --region eu-west-1 --${name} ${value} --wait\ndeployed\n`,
  },
]

/** For examples of several lines, or that are believed for what stands around them. */
export const TEXT_CARRIERS: readonly TextCarrier[] = [
  { name: 'plain text', hold: (text) => `Some notes.\n\n${text}\n\nThe end.\n` },
  { name: 'Markdown fence', hold: (text) => `# How to deploy\n\nRun:\n\n\`\`\`\n${text}\n\`\`\`\n\nThen wait.\n` },
  { name: 'Python string', hold: (text) => `NOTES = """\n${text}\n"""\n\nprint(len(NOTES))\n` },
  { name: 'C comment', hold: (text) => `/*\n${indent(text, ' * ')}\n */\nint main(void) { return 0; }\n` },
  { name: 'shell here-document', hold: (text) => `#!/bin/sh\ncat > settings <<'END'\n${text}\nEND\n` },
  { name: 'YAML block', hold: (text) => `steps:\n  - run: |\n${indent(text, '      ')}\n  - done: true\n` },
  { name: 'HTML', hold: (text) => `<!doctype html>\n<title>Notes</title>\n<pre>\n${text}\n</pre>\n` },
  { name: 'diff', hold: (text) => `--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n context\n${indent(text, '+')}\n` },
]
