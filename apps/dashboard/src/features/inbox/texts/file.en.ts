import type { FileWords } from './file.pt.ts';

export const fileEn: FileWords = {
  attach: 'Attach a picture, PDF or recording',
  remove: 'Take the file away',
  sending: 'Sending the file',
  size: (mebibytes) => `${mebibytes} MB`,
  tooLarge: 'The file is too large: up to 5 MB for pictures, up to 10 MB for the rest.',
  failed: 'The file was not sent.',
  stillHere: 'It is still here: press send to try again, or take it away.',
};
