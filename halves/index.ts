/**
 * What is done with the two halves of a vault record's key: on the server, in a holder's browser and on a machine
 * without a network the same bytes are made and read by this code. It knows no store and keeps nothing.
 */
export { fingerprint, readKey, readSealed, writeKey } from './fingerprint.ts'
export { joinHalves, openHalf, resealHalf, splitKey, type HalfRole, type Half } from './half.ts'
export { closeKeyFile, makePair, openKeyFile, type KeyFile, type Pair } from './key-file.ts'
export { openRecord, sealRecord, type RecordPlace } from './record.ts'
