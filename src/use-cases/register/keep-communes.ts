import type { CommuneRow } from '@/domain/commands/commune-row';
import type { CommuneEntry } from '../ports/register-store';
import type { Keeper } from './keeper';
import { journaliseTotals, shelve, tallyOf } from './shelve';
import { sift } from './sift';

/** The communes a territory serves. A commune is served by one territory only. */
export const keepCommunes: Keeper<CommuneRow> = async (ports, store, rows) => {
  const { communes, heldElsewhere } = store.register;
  const codes = rows.map(({ insee }) => insee);
  const elsewhere = await heldElsewhere('commune', codes);
  const entries = rows.map(({ insee, ...row }): CommuneEntry => ({ id: insee, reference: insee, ...row }));
  const { good, rejected } = sift(entries, ({ id }) =>
    elsewhere.has(id) ? { column: 'insee', reason: 'belongs to another territory' } : null,
  );
  const shelved = await shelve(communes, await communes.find(codes), good);
  await journaliseTotals(ports, store, 'commune', shelved);
  return { ...tallyOf(shelved, good.length), rejected };
};
