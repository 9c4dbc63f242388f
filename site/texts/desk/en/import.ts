import type { Shape } from '../../shape.ts'
import type { importing as zh } from '../zh/import.ts'

export const importing: Shape<typeof zh> = {
  nav: { import: 'Import' },
  page: {
    import: {
      title: 'Import',
      lead: 'Cases, parties, steps and listings exported from the case system. You see a preview first; nothing is written before you confirm.',
      formats: 'CSV (UTF-8 or GB18030) or XLSX, with the headings of the case system.',
      preview: 'Preview',
      previewTitle: 'Preview (nothing is written yet)',
      doneTitle: 'Import finished',
      kinds: { cases: 'cases', parties: 'parties', steps: 'steps', listings: 'listings' },
      kind: 'Kind',
      loaded: 'to load',
      loadedDone: 'loaded',
      unchanged: 'unchanged',
      refused: 'refused',
      refusedTitle: (n) => (n === 1 ? '1 row cannot be loaded' : `${n} rows cannot be loaded`),
      refusedNote:
        'The other rows are not touched by this. Mend them at the source and import again; nothing is loaded twice.',
      nothingRefused: 'No row is refused.',
      file: 'File',
      row: 'Row',
      column: 'Column',
      why: 'Reason',
      confirm: 'Import now',
      confirmNote: 'The files are kept for one hour; you need not send them again.',
      again: 'Import other files',
      nothingNew: 'There is nothing new to write.',
    },
  },
  acts: { import: { preview: 'Preview the import', confirm: 'Import now' } },
  entries: { 'import.finished': 'import finished' },
}
