import { ServicePointRow } from '@/domain/commands/service-point-row';
import { keepServicePoints } from '../keep-service-points';
import { place } from './cells';
import { MOST_ROWS, needed, optional, type Sheet } from './sheet';

export const servicePointsSheet: Sheet<ServicePointRow> = {
  columns: {
    reference: needed('the name your register gives it, up to 60 letters, figures and . _ / # -'),
    house_number: optional('the number in the street, such as 12 or 12 bis'),
    street: needed('the street, up to 200 characters'),
    postcode: needed('five figures'),
    insee: needed('the INSEE code of a commune of the territory'),
    lon: optional('the longitude in degrees, such as 5.0976; empty with lat: to be placed later'),
    lat: optional('the latitude in degrees, such as 43.6406'),
  },
  schema: ServicePointRow,
  read: (cell) => ({
    reference: cell('reference'),
    houseNumber: cell('house_number'),
    street: cell('street'),
    postcode: cell('postcode'),
    insee: cell('insee'),
    place: place(cell('lon'), cell('lat')),
  }),
  keep: keepServicePoints,
  mostRows: MOST_ROWS,
};
