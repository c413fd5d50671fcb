/** The interactives in one script, for pages whose script is no module: see fetch-interactives.ts. */
import { mountInteractives } from '#lib/page/interactives.ts';

mountInteractives(document);
