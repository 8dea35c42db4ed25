import { CommuneRow } from '@/domain/commands/commune-row';
import { keepCommunes } from '../keep-communes';
import { number, place, words } from './cells';
import { MOST_ROWS, needed, type Sheet } from './sheet';

export const communesSheet: Sheet<CommuneRow> = {
  columns: {
    insee: needed('the code INSEE gives it, such as 13103'),
    name: needed('its name, up to 120 characters'),
    postcodes: needed('its postcodes, with spaces between them'),
    population: needed('how many people live there'),
    lon: needed('the longitude of its centre in degrees, such as 5.0971'),
    lat: needed('the latitude of its centre in degrees, such as 43.6403'),
  },
  schema: CommuneRow,
  read: (cell) => ({
    insee: cell('insee'),
    name: cell('name'),
    postcodes: words(cell('postcodes')),
    population: number(cell('population')),
    place: place(cell('lon'), cell('lat')),
  }),
  keep: keepCommunes,
  mostRows: MOST_ROWS,
};
