/** The vault: who holds its keys, and who asks to open it. */
export const vault = {
  nav: { vault: 'Vault' },
  entries: {
    'vault.kept': 'identity put into the vault',
    'vault.destroyed': 'vault record destroyed',
    'vault.asked': 'opening of the vault asked for',
    'vault.given': 'half of a key given',
    'vault.taken': 'both halves taken',
    'vault.withdrawn': 'request to open withdrawn',
    'vault.refused': 'opening refused by a key holder',
    'vault.lapsed': 'time of an opening over',
    'vault.attemptRefused': 'attempt on the vault refused',
    'vault.drilled': 'vault drill passed',
    'vault.holderAdded': 'key holder registered',
    'vault.holderRetired': 'key holder retired',
    'vault.resealed': 'halves resealed for a new holder',
  },
}
