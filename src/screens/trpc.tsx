'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import type { Root } from '@/api/root';
import { heardServerTime } from './server-clock';
import { signInAgain } from './sign-out';

const context = createTRPCContext<Root>();

export const { useTRPC, useTRPCClient } = context;

/** The server's procedures for the screen below, one request for what is asked at once. Expired sessions lead to sign-in. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 2_000, retry: 1, refetchOnWindowFocus: true } } }),
  );
  const [client] = useState(() =>
    createTRPCClient<Root>({ links: [withSession, httpBatchLink({ url: '/api/trpc', fetch: timedFetch })] }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}

const timedFetch: typeof fetch = async (...request) => {
  const sentAt = Date.now();
  const response = await fetch(...request);
  heardServerTime(response.headers.get('x-server-time'), sentAt, Date.now());
  return response;
};

const withSession: TRPCLink<Root> = () => (request) =>
  observable((observer) =>
    request.next(request.op).subscribe({
      next: (value) => observer.next(value),
      complete: () => observer.complete(),
      error(error) {
        const isTablet = window.location.pathname.startsWith('/tablet');
        if (error.data?.code === 'UNAUTHORIZED' && !isTablet) signInAgain();
        observer.error(error);
      },
    }),
  );
