/** What a name says about its value, each as a phrase that goes on from "the name". */
import { isPrefix, wordsOf } from '../checks/name.ts'

export function nameFeatures(name: string, keyword: string, value: string): string[] {
  const words = wordsOf(name)
  const secret = wordsOf(keyword).join('')
  const joined = words.join('')
  const found = [
    words.length < 4 ? `has ${['no words', 'one word', 'two words', 'three words'][words.length]}` : 'has many words',
  ]
  found.push(
    joined.endsWith(secret) || joined.endsWith(`${secret}word`) ? 'ends with the word for a secret' : 'goes on',
  )
  if (/s\d*$/.test(joined) && !/(?:pass|ss)\d*$/.test(joined)) found.push('is a plural')
  if (/^[A-Z0-9_]+$/.test(name)) found.push('is written in capitals')
  if (/\d$/.test(name)) found.push('ends with a digit')
  if (/^-/.test(name)) found.push('is an option of a command')
  if (words.some(isPrefix)) found.push('says what it opens')
  if (words.length > 1 && plain(value).includes(joined)) found.push('is a part of the value')
  if (plain(value).includes(secret)) found.push('has its word for a secret in the value')
  if (plain(value) !== '' && joined.includes(plain(value))) found.push('contains the value')
  return found
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
