import * as v from 'valibot';
import { item, list } from '../kit/shape.ts';

/** A hundred dots a row, the share filled (`ref`: to a percentage). */
export const shape = v.strictObject({ form: v.literal('people'), rows: list(v.strictObject(item)) });
export type PeopleSpec = v.InferOutput<typeof shape>;
