const NOTES_HZ = [880, 1_175, 880] as const;
const NOTE_SECONDS = 0.16;

/** Three short notes. Nothing is heard where the browser forbids sound before a first click. */
export function soundAlarm(): void {
  const context = new AudioContext();
  for (const [index, frequency] of NOTES_HZ.entries()) {
    const note = new OscillatorNode(context, { frequency });
    const volume = new GainNode(context, { gain: 0.12 });
    const start = context.currentTime + index * NOTE_SECONDS;
    note.connect(volume).connect(context.destination);
    note.start(start);
    note.stop(start + NOTE_SECONDS * 0.8);
    if (index === NOTES_HZ.length - 1) note.onended = () => void context.close();
  }
}
