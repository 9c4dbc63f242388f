import { drawReceipt, receiveLead } from '../../db/index.ts'
import { openStore } from '../../db/connection.ts'

/** Another process of the same court: sends a few leads with one proof at the same moment and says their places. */
const [url = '', keysFile = '', at = '', proof = ''] = process.argv.slice(2)
let now = new Date(at)
const opened = await openStore({ url, keysFile, now: () => now })
const forms = Array.from({ length: 5 }, () => drawReceipt())
now = new Date(now.getTime() + 60_000)
const sent = await Promise.all(
  forms.map((form) =>
    receiveLead(
      { kind: 'anyone' },
      { ...form, channel: 'web', court: '鲁0203', category: 'property', text: '同一个证明', proof },
    ),
  ),
)
process.send?.(sent.map(({ order }) => order))
await opened.close()
process.disconnect()
