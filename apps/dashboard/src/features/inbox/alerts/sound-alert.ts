/** Emergencies are heard across a room; that somebody waits is one low note. */
const NOTES_HZ = { urgent: [880, 1_175, 880], waiting: [587] } as const;
const NOTE_SECONDS = 0.16;

/** A few short notes. Nothing is heard where the browser forbids sound before a first click. */
export function soundAlert(kind: keyof typeof NOTES_HZ): void {
  const notes = NOTES_HZ[kind];
  const context = new AudioContext();
  for (const [index, frequency] of notes.entries()) {
    const note = new OscillatorNode(context, { frequency });
    const volume = new GainNode(context, { gain: 0.12 });
    const start = context.currentTime + index * NOTE_SECONDS;
    note.connect(volume).connect(context.destination);
    note.start(start);
    note.stop(start + NOTE_SECONDS * 0.8);
    if (index === notes.length - 1) note.onended = () => void context.close();
  }
}
