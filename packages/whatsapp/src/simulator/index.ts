export { createSimulatorMessenger } from './create-simulator-messenger.ts';
export { parseSimulatorEvent } from './parse-simulator-event.ts';
