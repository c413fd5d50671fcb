import { chartStates } from '#lib/take/states.ts';
import { LANGS, OWN } from '../own.ts';

/** Every chart state in every language. */
export const STATES = LANGS.flatMap((lang) => [...chartStates(OWN, lang).values()]);
