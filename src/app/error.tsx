'use client';
import { useEffect } from 'react';
import { ErrorPage } from '@/screens/ui/error-page';

export default function RouteError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  useEffect(() => reportError(error), [error]);
  return <ErrorPage reference={error.digest} onRetry={retry} />;
}
