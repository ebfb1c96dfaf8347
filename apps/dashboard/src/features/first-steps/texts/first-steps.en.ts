import type { FirstStepsWords } from './first-steps.pt.ts';

export const firstStepsEn: FirstStepsWords = {
  title: 'First steps',
  progress: (done, all) => `${done} of ${all} done`,
  later: 'Not now',
  done: 'done',
  steps: {
    clinic: { title: 'Say where the clinic is', hint: 'Address and phone: Cora tells whoever asks.' },
    professional: { title: 'Add who sees patients', hint: 'With each person’s hours.' },
    service: { title: 'Add what can be booked', hint: 'Duration, price and who does it.' },
    knowledge: { title: 'Write what patients ask', hint: 'Insurance, parking, preparation. You can send a file.' },
    booking: { title: 'Book a visit to try it', hint: 'Talk to Cora in the simulator, as a patient would.' },
    whatsapp: { title: 'Attach WhatsApp', hint: 'When you like what you see, connect the clinic’s phone.' },
  },
};
