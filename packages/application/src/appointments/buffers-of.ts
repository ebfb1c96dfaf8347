import type { Service } from '@post/domain';

/** An appointment keeps the buffers it was booked with, whatever becomes of the service. */
export function buffersOf({ bufferBeforeMinutes, bufferAfterMinutes }: Service) {
  return { bufferBeforeMinutes, bufferAfterMinutes };
}
