import { product } from '@/composition';
import { customerWords, jobWords } from '@/screens/customer/words';
import { linkCalendar } from '@/use-cases/messages/link-calendar';
import { type LinkAddress, linkVisit } from '../../link-visit';

export const dynamic = 'force-dynamic';

/** The appointment for the customer's own calendar. */
export async function GET(request: Request, address: LinkAddress): Promise<Response> {
  const visit = await linkVisit(request, address);
  if (!visit.ok) return visit.response;
  const { link, locale } = visit;
  const job = jobWords(locale)(link.jobType);
  const { text } = linkCalendar(product().ports, link, (name) => customerWords(locale)('event', { job, name }));
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="rendez-vous.ics"',
    'cache-control': 'no-store',
  };
  return new Response(text, { headers });
}
