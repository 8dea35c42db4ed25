import { accounts } from './accounts';
import { appointments } from './appointments';
import { board } from './board';
import { charter } from './charter';
import { dispatch } from './dispatch';
import { field } from './field';
import { intake } from './intake';
import { journal } from './journal';
import { messages } from './messages';
import { places } from './places';
import { privacy } from './privacy';
import { roster } from './roster';
import { tasks } from './tasks';
import { router } from './trpc';

export const root = router({
  accounts,
  appointments,
  board,
  charter,
  dispatch,
  field,
  intake,
  journal,
  messages,
  places,
  privacy,
  roster,
  tasks,
});

export type Root = typeof root;
