const between = 12_000
const muted = 'yangguang-alarm-muted'

let sound: AudioContext | undefined

export const isMuted = (): boolean => localStorage.getItem(muted) !== null

export const mute = (on: boolean): void =>
  on ? localStorage.setItem(muted, '1') : localStorage.removeItem(muted)

/** Whether the browser lets a page make a sound that nobody has touched yet. */
export const maySound = (): boolean => {
  sound ??= new AudioContext()
  return sound.state === 'running'
}

/** Asked for by a touch of the page, from which on a browser lets it sound. */
export const wake = async (): Promise<void> => {
  sound ??= new AudioContext()
  await sound.resume()
}

let last = -between

/** Three rising tones, of several open pages in one alone, and not again before some seconds are over. */
export async function ring(): Promise<void> {
  if (isMuted() || !maySound() || performance.now() - last < between) return
  last = performance.now()
  const play = async () => {
    tones()
    await new Promise((done) => setTimeout(done, 2000))
  }
  if (!('locks' in navigator)) return play()
  await navigator.locks.request('yangguang-alarm-sound', { ifAvailable: true }, async (lock) => {
    if (lock) await play()
  })
}

function tones(): void {
  const context = sound!
  for (const [at, frequency] of [660, 880, 1100].entries()) {
    const tone = context.createOscillator()
    const loudness = context.createGain()
    const begins = context.currentTime + at * 0.35
    tone.frequency.value = frequency
    loudness.gain.setValueAtTime(0.0001, begins)
    loudness.gain.exponentialRampToValueAtTime(0.4, begins + 0.03)
    loudness.gain.exponentialRampToValueAtTime(0.0001, begins + 0.32)
    tone.connect(loudness).connect(context.destination)
    tone.start(begins)
    tone.stop(begins + 0.34)
  }
}
