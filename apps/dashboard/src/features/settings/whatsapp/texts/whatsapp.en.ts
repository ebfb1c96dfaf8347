import type { WhatsAppWords } from './whatsapp.pt.ts';

export const whatsappEn: WhatsAppWords = {
  hint: 'How patients reach Cora.',
  failed: 'The connections could not be read.',
  retry: 'Try again',
  kinds: { zapi: 'Z-API', 'whatsapp-cloud': 'Official WhatsApp API', simulator: 'Simulator' },
  links: {
    connected: 'Connected',
    disconnected: 'No phone connected',
    refused: 'Access refused',
    unreachable: 'No answer',
  },
  about: {
    connected: 'Messages come and go normally.',
    disconnected: 'Patients’ messages do not arrive. Connect the clinic’s phone below.',
    refused:
      'The provider does not know this installation’s access. Ask whoever runs the server to check the instance and its keys.',
    unreachable: 'The provider did not answer just now. We keep trying; nothing is lost.',
  },
  simulator:
    'No WhatsApp is attached yet: Cora talks in the simulator only. Whoever runs the server attaches a number with the ZAPI_ or WHATSAPP_CLOUD_ variables (see .env.example).',
  pairing: {
    title: 'Connect the phone',
    steps: [
      'Open WhatsApp on the clinic’s phone.',
      'Tap Settings, then Linked devices.',
      'Tap Link a device and point at this code.',
    ],
    code: 'Code for the clinic’s phone',
    none: 'The code has not come yet. It appears here in some seconds.',
  },
  subscribe: {
    title: 'Reports of the provider',
    hint: 'Once only: tells Z-API where to send what patients write.',
    run: 'Set up the reports',
    done: 'Done: Z-API reports to this installation.',
    refused: 'Z-API refused. Check that this installation’s public address begins with https.',
    unreachable: 'Z-API did not answer. Try again.',
    'by-hand': 'This channel is set up on the provider’s pages.',
  },
  byHand:
    'On Meta’s page, under Webhooks, use this installation’s address /webhooks/whatsapp-cloud and the word of WHATSAPP_CLOUD_VERIFY_TOKEN.',
};
