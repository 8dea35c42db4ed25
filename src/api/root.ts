import { accounts } from './accounts';
import { charter } from './charter';
import { field } from './field';
import { intake } from './intake';
import { journal } from './journal';
import { messages } from './messages';
import { places } from './places';
import { privacy } from './privacy';
import { roster } from './roster';
import { tasks } from './tasks';
import { router } from './trpc';

export const root = router({ accounts, charter, field, intake, journal, messages, places, privacy, roster, tasks });

export type Root = typeof root;
