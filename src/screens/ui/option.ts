/** A thing to choose: its id, what it is called, and a second line that tells two of the same name apart. */
export type Option = { readonly id: string; readonly label: string; readonly detail?: string | undefined };
