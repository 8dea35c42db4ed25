import { product } from '@/composition';
import { AnswerLink } from '@/domain/commands/answer-link';
import { appointmentPage } from '@/screens/customer/appointment-page';
import { closedPage } from '@/screens/customer/closed-page';
import { answerLink } from '@/use-cases/messages/answer-link';
import { formBody } from '../../form-body';
import { isOwnForm, type LinkAddress, linkVisit, pageResponse, seeOther } from '../link-visit';

export const dynamic = 'force-dynamic';

/** The customer's page. Looking changes nothing: previews and scanners open every link. */
export async function GET(request: Request, address: LinkAddress): Promise<Response> {
  const visit = await linkVisit(request, address);
  if (!visit.ok) return visit.response;
  const { link, stage, locale, path, query } = visit;
  const isRefused = new URL(request.url).searchParams.has('refused');
  const command = product().ports.newId<string>();
  return pageResponse(appointmentPage({ ...link, stage, locale, path, query, isRefused, command }));
}

/** Confirm or cancel, by a plain form. */
export async function POST(request: Request, address: LinkAddress): Promise<Response> {
  const visit = await linkVisit(request, address);
  if (!visit.ok) return visit.response;
  const { link, path, query, locale } = visit;
  if (!isOwnForm(request)) return pageResponse(closedPage('foreign', locale), 403);
  const form = AnswerLink.safeParse(await formBody(request, 4_000));
  if (!form.success) return pageResponse(closedPage('foreign', locale), 400);
  const refused = await answerLink(product().ports, link, form.data);
  return seeOther(refused ? `${path}${query || '?'}${query && '&'}refused` : `${path}${query}`);
}
