import { Composer } from 'grammy'
import type { Ctx } from '../turn.ts'

/** /remedies: what can be done against an act of enforcement, with the articles in force; no case is asked for. */
export const remedies = new Composer<Ctx>()

remedies.command('remedies', async ({ turn }) => {
  const sections = await turn.ask.guide()
  turn.say(
    turn.t.remediesAsk,
    sections.map(({ id, title }) => [{ text: title[turn.language], data: `remedy:${id}` }]),
  )
})

remedies.callbackQuery(/^remedy:([a-z-]+)$/, async ({ match, turn }) => {
  const section = (await turn.ask.guide()).find(({ id }) => id === match[1])
  if (!section) return turn.say(turn.t.oldButton)
  const says = section.says.map((text) => text[turn.language])
  const sources = section.sources.map(({ document, article }) => document + article)
  turn.say(
    [
      section.title[turn.language],
      ...says,
      turn.t.remediesSource(sources),
      turn.t.remediesNote(
        `${turn.publicUrl}${turn.language === 'en' ? '/en' : ''}/guide#${section.id}`,
      ),
    ].join('\n\n'),
  )
})
