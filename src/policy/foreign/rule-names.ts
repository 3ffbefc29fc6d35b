/** Which of our rules look for what a rule of another scanner looks for, by the name that its users write. */
import { catalogueTexts } from '../../rules/catalogue.ts'

/** Names that stand in many configuration files, where ours are called otherwise. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'generic-api-key': [
    'generic-api-key',
    'generic-application-secret',
    'generic-password',
    'generic-secret',
    'generic-token',
  ],
  'private-key': ['private-key-*'],
  jwt: ['jwt-*'],
  'jwt-base64': ['jwt-*'],
  'aws-access-token': ['aws-access-key-*', 'aws-secret-access-key*'],
  'aws-secret-access-key': ['aws-secret-access-key*', 'aws-access-key-pair'],
  'curl-auth-header': ['generic-bearer-token', 'generic-basic-auth', 'generic-curl-password'],
  'curl-auth-user': ['generic-curl-password', 'generic-basic-auth'],
  'gcp-api-key': ['google-api-key'],
  'gcp-service-account': ['google-service-account-key'],
  'github-pat': ['github-personal-access-token', 'github-personal-access-token-legacy'],
  'github-fine-grained-pat': ['github-fine-grained-personal-access-token'],
  'github-oauth': ['github-oauth-access-token'],
  'github-app-token': ['github-installation-token', 'github-user-to-server-token'],
  'gitlab-pat': ['gitlab-personal-access-token', 'gitlab-routable-token'],
  'hashicorp-tf-password': ['generic-password'],
  'stripe-access-token': ['stripe-*'],
}

/** @returns globs over our rules; undefined where we have none that is known to be the same. */
export function sameRules(name: string): readonly string[] | undefined {
  const id = name.toLowerCase()
  const known = Object.hasOwn(NAMES, id) ? NAMES[id] : undefined
  return known ?? (hasRule((one) => one === id) ? [id] : undefined)
}

/** The same, or all rules of the issuer that the name begins with. */
export function similarRules(name: string): readonly string[] | undefined {
  const issuer = /^[a-z0-9]+-/.exec(name.toLowerCase())?.[0]
  return sameRules(name) ?? (issuer && hasRule((one) => one.startsWith(issuer)) ? [`${issuer}*`] : undefined)
}

function hasRule(isIt: (id: string) => boolean): boolean {
  return catalogueTexts().some(({ id }) => isIt(id))
}

/** Our rules are named by words of a-z and 0-9 joined by "-", two at least, and none of them is replaced. */
export function ownName(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? ['own']
  const id = words.length > 1 ? words.join('-') : `${words[0]}-secret`
  return hasRule((one) => one === id) ? `own-${id}` : id
}
