import { CircleAlert } from 'lucide-react';
import { Icon } from '../../ui/icon';

/** What is wrong with a part of the call and how to mend it; nothing while it is well. */
export function FieldProblem({ id, children }: { id?: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className="mt-1 flex items-start gap-1 text-sm text-broken">
      <Icon of={CircleAlert} className="mt-0.5" />
      {children}
    </p>
  );
}
