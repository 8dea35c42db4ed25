import { z } from 'zod';
import { CommandId } from '../ids';
import { someText } from './fields';

/** What spoken references begin with: the `SAL` of `SAL-1042`. */
export const PrefixField = z.string().regex(/^[A-Z]{2,5}$/, 'two to five capital letters');

/** A new sector, planned and dispatched on its own. */
export const OpenTerritory = z.strictObject({ id: CommandId, name: someText(80), prefix: PrefixField });

export type OpenTerritory = z.output<typeof OpenTerritory>;
