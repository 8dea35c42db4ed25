/** Who writes to the customer, and how to reach them. The telephone number is one of ARCEP's fiction numbers. */
export const UTILITY = {
  name: 'Vivaigo',
  phone: '04 65 71 00 00',
  phoneHref: 'tel:+33465710000',
  lines: ['Service clients', '45 boulevard Lamartine', '13300 Salon-de-Provence'],
  town: 'Salon-de-Provence',
} as const;
