/** What one subject adds to what the desk says; it leaves out what it has no need of. */
export interface SubjectTexts {
  /** Its places in the menu. */
  nav?: object
  /** Its pages, each under its own name. */
  page?: object
  /** By record: the words for its states, its acts, and what pressing the button does. */
  states?: object
  acts?: object
  effects?: object
  /** The kinds of entry that it writes into the journal. */
  entries?: object
  roles?: object
  actors?: object
  /** Fields of its forms, their hints, and what may be chosen in them. */
  labels?: object
  hints?: object
  options?: object
}

type Key = keyof SubjectTexts

/** All that the subjects say under one key, as one. */
type Together<Subjects, Part extends Key> = Flat<
  AllOf<{ [S in keyof Subjects]: Subjects[S] extends Record<Part, infer Texts> ? Texts : never }>
>
type AllOf<Each> = {
  [S in keyof Each]: [Each[S]] extends [never] ? never : (of: Each[S]) => void
}[keyof Each] extends (of: infer All) => void
  ? All
  : never
type Flat<T> = { readonly [Name in keyof T]: T[Name] }

/** Joins what the subjects say into the words of the desk: its pages, its words, its fields. */
export function gather<const Subjects extends Readonly<Record<string, SubjectTexts>>>(
  subjects: Subjects,
) {
  const all = <Part extends Key>(part: Part): Together<Subjects, Part> =>
    Object.assign({}, ...Object.values(subjects).map((texts) => texts[part])) as Together<
      Subjects,
      Part
    >
  return {
    desk: { ...all('page'), nav: all('nav') },
    words: {
      roles: all('roles'),
      actors: all('actors'),
      states: all('states'),
      acts: all('acts'),
      effects: all('effects'),
      entries: all('entries'),
    },
    fields: { labels: all('labels'), hints: all('hints'), options: all('options') },
  }
}

/** Texts that two subjects give under one name, where only one of them would be heard. */
export function toldTwice(subjects: Readonly<Record<string, SubjectTexts>>): string[] {
  const names = Object.values(subjects).flatMap((texts) =>
    Object.entries(texts).flatMap(([part, words]: [string, object]) =>
      Object.keys(words).map((name) => `${part}.${name}`),
    ),
  )
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]
}
