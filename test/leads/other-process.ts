/** The program of another process of the court: it receives one urgent lead and ends. */
import { openStore } from '../../db/connection.ts'
import { drawReceipt, receiveLead } from '../../db/index.ts'

const { DATABASE_URL: url = '', KEYS_FILE: keysFile = '' } = process.env
const store = await openStore({ url, keysFile })
const { order } = await receiveLead(
  { kind: 'anyone' },
  {
    ...drawReceipt(),
    channel: 'web',
    court: '鲁0203',
    category: 'whereabouts',
    text: '他现在在店里',
    urgent: true,
    photos: [],
  },
)
process.stdout.write(String(order))
await store.close()
