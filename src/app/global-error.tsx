'use client';
import { ErrorPage } from '@/screens/ui/error-page';
import './globals.css';

export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="fr">
      <body>
        <title>Fontainier</title>
        <ErrorPage reference={error.digest} onRetry={retry} />
      </body>
    </html>
  );
}
