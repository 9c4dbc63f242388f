import type { Form, FormFile } from './form.ts'

const aboutFields: Record<string, 'bountyId' | 'listingId' | 'caseNumber'> = {
  bounty: 'bountyId',
  listing: 'listingId',
  caseNumber: 'caseNumber',
}

/** The fields of a tip as its form sends them: what it is about stands in fields of its own. */
export function leadFields({ values, files }: Form): Record<string, unknown> {
  const about: Record<string, unknown> = {}
  const fields: Record<string, unknown> = {}
  const identity: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(values)) {
    const known = Object.hasOwn(aboutFields, name) ? aboutFields[name] : undefined
    if (known) about[known] = value
    // The trap has a name that machines like to fill in.
    else if (name === 'name' || name === 'phone') identity[name] = value
    else if (name === 'homepage') fields['trap'] = value
    // An empty file field arrives as an empty text.
    else if (name !== 'photos') fields[name] = value
  }
  const named = Object.keys(identity).length > 0 && { identity }
  return { ...fields, ...named, about, photos: photosOf(files) }
}

/** The photos among the files of a form. */
export const photosOf = (files: FormFile[]) =>
  files.filter(({ field }) => field === 'photos').map(({ name, bytes }) => ({ name, bytes }))
