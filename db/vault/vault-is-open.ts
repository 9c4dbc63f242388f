import { store } from '../connection.ts'
import { activeHolders, canOpen } from './holders.ts'

/** Whether a court can promise secrecy: two people hold the keys by which its vault could be opened again. */
export const vaultIsOpen = async (court: string): Promise<boolean> =>
  canOpen(await activeHolders(store().write, court, store().now()))
