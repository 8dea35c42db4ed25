import { ContractRow } from '@/domain/commands/contract-row';
import { keepContracts } from '../keep-contracts';
import { nothingOr } from './cells';
import { MOST_ROWS, needed, optional, type Sheet } from './sheet';

export const contractsSheet: Sheet<ContractRow> = {
  columns: {
    reference: needed('the number of the contract, as printed on the bill'),
    customer: needed('the reference of a customer of the territory'),
    service_point: needed('the reference of a service point of the territory'),
    since: needed('its first day, such as 2021-05-01'),
    until: optional('its last day, such as 2026-11-30; empty: it still runs'),
  },
  schema: ContractRow,
  read: (cell) => ({
    reference: cell('reference'),
    customer: cell('customer'),
    servicePoint: cell('service_point'),
    since: cell('since'),
    until: nothingOr(cell('until')),
  }),
  keep: keepContracts,
  mostRows: MOST_ROWS,
};
