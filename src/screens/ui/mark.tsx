/** The product's mark: a drop that is a clock. */
export function Mark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <path className="fill-accent" d="M12 1.5C12 1.5 4 10 4 15a8 8 0 0 0 16 0C20 10 12 1.5 12 1.5z" />
      <polyline
        points="12 10 12 15 15.4 17"
        className="fill-none stroke-on-accent"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
