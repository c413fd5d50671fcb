import { scriptPath } from '#lib/run/scripts.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async () => ({ script: await scriptPath('sensor') });
