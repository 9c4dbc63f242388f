/** That the name of an informant was opened, as the receipt shows it. */
export const vault = {
  title: 'Your identity',
  opened: 'Two people opened the vault, as the rules allow, and read who you are:',
}
