import { charter } from './charter';
import { intake } from './intake';
import { router } from './trpc';

export const root = router({ charter, intake });

export type Root = typeof root;
