import { intake } from './intake';
import { router } from './trpc';

export const root = router({ intake });

export type Root = typeof root;
