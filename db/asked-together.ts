/** So many questions go in one statement. */
const mostQuestions = 64
/** So many statements are on their way at once; who comes meanwhile goes with the next. */
const mostStatements = 2

/**
 * Asks the store once for what is asked at the same time: a busy list is asked for by many, and most of what each costs
 * is the way there and back.
 * @param ask answers some questions in their order
 */
export function askedTogether<Question, Answer>(ask: (questions: Question[]) => Promise<Answer[]>) {
  interface Waiting {
    question: Question
    resolve(answer: Answer | undefined): void
    reject(fault: unknown): void
  }
  const waiting: Waiting[] = []
  let onTheWay = 0
  let called = false

  function go(): void {
    called = false
    while (waiting.length > 0 && onTheWay < mostStatements)
      void send(waiting.splice(0, mostQuestions))
  }

  async function send(all: Waiting[]): Promise<void> {
    onTheWay += 1
    try {
      const answers = await ask(all.map(({ question }) => question))
      all.forEach(({ resolve }, at) => resolve(answers[at]))
    } catch (fault) {
      all.forEach(({ reject }) => reject(fault))
    }
    onTheWay -= 1
    callSoon()
  }

  function callSoon(): void {
    if (called || waiting.length === 0) return
    called = true
    setImmediate(go)
  }

  return (question: Question): Promise<Answer | undefined> =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      callSoon()
    })
}
