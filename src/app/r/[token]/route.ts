import { product } from '@/composition';
import { AnswerLink } from '@/domain/commands/answer-link';
import { appointmentPage } from '@/screens/customer/appointment-page';
import { closedPage } from '@/screens/customer/closed-page';
import { answerLink } from '@/use-cases/messages/answer-link';
import { canConfirm } from '@/use-cases/messages/open-link';
import { formBody } from '../../form-body';
import { isOwnForm, type LinkAddress, linkVisit, pageResponse, seeOther } from '../link-visit';

export const dynamic = 'force-dynamic';

const REFUSED = ['changed', 'tooLate'] as const;
type Refused = (typeof REFUSED)[number];

/** The customer's page. Looking changes nothing: previews and scanners open every link. */
export async function GET(request: Request, address: LinkAddress): Promise<Response> {
  const visit = await linkVisit(request, address);
  if (!visit.ok) return visit.response;
  const { link, stage, locale, path, query } = visit;
  const { ports } = product();
  const refused = REFUSED.find((one) => new URL(request.url).searchParams.has(one)) ?? null;
  const shown = { refused, command: ports.newId<string>(), canConfirm: canConfirm(link, stage, ports.clock.now()) };
  return pageResponse(appointmentPage({ ...link, ...shown, stage, locale, path, query }));
}

/** Confirm or cancel, by a plain form. */
export async function POST(request: Request, address: LinkAddress): Promise<Response> {
  const visit = await linkVisit(request, address);
  if (!visit.ok) return visit.response;
  const { link, stage, path, query, locale } = visit;
  if (!isOwnForm(request)) return pageResponse(closedPage('foreign', locale), 403);
  const form = AnswerLink.safeParse(await formBody(request, 4_000));
  if (!form.success) return pageResponse(closedPage('foreign', locale), 400);
  const refusal = await answerLink(product().ports, link, form.data);
  if (!refusal) return seeOther(`${path}${query}`);
  const hasBegun = stage !== 'cancelled' && (refusal === 'nothingToConfirm' || refusal === 'infeasible');
  const refused: Refused = hasBegun ? 'tooLate' : 'changed';
  return seeOther(`${path}?${refused}${query.replace('?', '&')}`);
}
