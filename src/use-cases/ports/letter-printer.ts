/** A letter as it will lie in its envelope. All words come ready to print, labels such as « Objet : » included. */
export type Letter = {
  readonly sender: { readonly name: string; readonly lines: readonly string[] };
  /** Six printed lines at most: name, up to three complements (building, « chez »…), street, postcode and town. */
  readonly recipient: {
    readonly name: string;
    readonly complements: readonly string[];
    readonly street: string;
    readonly town: string;
  };
  readonly dateline: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly signature: readonly string[];
  /** The customer's preference: nothing in the letter's text under 16 points. */
  readonly largePrint: boolean;
};

export type PrintedLetter = { readonly pdf: Uint8Array; readonly pages: number };

/** An A4 letter for a French window envelope. One page whenever the words allow it. Throws `RangeError` on a recipient of more than six lines. */
export type LetterPrinter = (letter: Letter) => Promise<PrintedLetter>;
