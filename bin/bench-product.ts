import { productBench } from '../bench/product/product-bench';

/** `npm run bench:product [-- TIMES]`: how long offers, holds, bookings and candidates take end to end, on a database with a booked horizon. */
await productBench(Number(process.argv[2] ?? 100));
process.exit(0);
