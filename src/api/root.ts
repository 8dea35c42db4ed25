import { charter } from './charter';
import { field } from './field';
import { intake } from './intake';
import { router } from './trpc';

export const root = router({ charter, field, intake });

export type Root = typeof root;
