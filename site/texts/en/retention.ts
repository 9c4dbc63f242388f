/** How long a lead is kept, as its receipt shows it. */
export const retention = {
  kept: 'What you wrote is kept until',
  readable: ', and this receipt opens it until',
  after:
    '. Then its key is destroyed and nothing can be brought back; the receipt still tells when and why.',
  gone: 'What was written here was destroyed and cannot be brought back. Day of destruction:',
  because: 'Because: ',
} as const
