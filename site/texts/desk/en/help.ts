import type { Shape } from '../../shape.ts'
import type { help as zh } from '../zh/help.ts'

export const help: Shape<typeof zh> = {
  page: {
    help: {
      title: 'By keyboard',
      link: 'Keyboard',
      lead: 'Every piece of work at the desk can be done by keyboard alone, without a mouse and without scripts.',
      keys: 'Key',
      does: 'What it does',
      ways: 'Access keys',
      waysNote:
        'Access keys go with the browser’s own combination: mostly Alt+Shift+key on Windows and Linux (Alt+key in Edge and Chrome), Control+Option+key on macOS.',
      tab: 'to the next item; with Shift back to the one before',
      skip: 'Tab once and Enter, right after a page opens, skips the menu',
      enter: 'opens a link, unfolds a form, sends a form',
      space: 'ticks a choice, unfolds a form',
      arrows: 'choose among radio buttons and in lists of choices; scroll a wide table sideways',
      home: 'the first page: what waits for you',
      filter: 'the filter of a list',
      help: 'this page',
      wrong:
        'When a form comes back, the focus stands in the first field that is wrong; where no field is named, on the reason.',
      lists:
        'Lists are sorted by the headings of their columns; the first cell of a row leads to the matter.',
    },
  },
}
