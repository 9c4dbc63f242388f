import { Composer } from 'grammy'
import { chooseLanguage } from '#db'
import { texts } from '../texts/index.ts'
import type { Ctx } from '../turn.ts'

/** /language: the choice is kept until /forget. */
export const language = new Composer<Ctx>()

language.command('language', ({ turn }) =>
  turn.say(turn.t.languageAsk, [
    [
      { text: texts.zh.languageName, data: 'language:zh' },
      { text: texts.en.languageName, data: 'language:en' },
    ],
  ]),
)

language.callbackQuery(/^language:(zh|en)$/, async ({ match, turn }) => {
  const chosen = match[1] === 'en' ? 'en' : 'zh'
  await chooseLanguage(turn.by, { chatId: turn.chatId, language: chosen })
  turn.speak(chosen)
  turn.say(turn.t.languageChosen)
})
