/** Work of one chat waits for what came before; that of others does not. */
export function oneChatAtATime() {
  const last = new Map<number, Promise<unknown>>()
  return <Out>(chat: number, work: () => Promise<Out>): Promise<Out> => {
    const mine = (last.get(chat) ?? Promise.resolve()).then(work, work)
    last.set(chat, mine)
    const done = () => void (last.get(chat) === mine && last.delete(chat))
    mine.then(done, done)
    return mine
  }
}
