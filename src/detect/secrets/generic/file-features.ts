/** What the path of a file says about the values in it, each as a phrase that goes on from "the file". */

const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|[/!])(?:package-lock|npm-shrinkwrap|composer)\b[^/]*\.(?:json|lock)$|(?:^|[/!])(?:yarn|pnpm-lock|poetry|cargo|gemfile|pipfile|bun|go)\.(?:lock|sum|ya?ml)$|\.lock$/i,
    'is a lock file',
  ],
  [
    /(?:^|[/_.!-])(?:locales?|i18n|l10n|lang|langs|languages|translations?|messages?)(?:[/_.-]|$)|\.(?:po|pot|mo|arb|strings|xlf|xliff|resx|qm|ts\.xml)$/i,
    'is a translation',
  ],
  [/[.-]min\.(?:js|css|mjs)$|\.(?:map|bundle\.js|svg|css|scss|less)$/i, 'is made for browsers'],
  [
    /\.(?:md|markdown|mdx|rst|adoc|txt|html?|tex|texi|[1-8])(?:\.gz)?$|(?:^|[/!])(?:docs?|documentation)\//i,
    'is documentation',
  ],
  [
    /[._-](?:example|sample|template|dist|default|tmpl|tpl)\b|(?:^|[/!])(?:examples?|samples?|demos?)\//i,
    'is an example',
  ],
  [
    /(?:^|[/!])\.env\b|\.(?:env|ya?ml|properties|ini|conf|cfg|config|toml|tfvars|xml|json|plist)$|(?:^|[/!])(?:dockerfile|containerfile)[^/]*$/i,
    'holds settings',
  ],
]

export function fileFeature(path: string): string {
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'is of no special kind'
}
