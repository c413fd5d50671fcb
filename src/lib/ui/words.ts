/** What stands for words that are on the page already: hydration leaves their HTML as it is. */
const KEPT = '<!--kept-->';

/** Words as HTML, written on the server. In the browser their HTML is already on the page and stays as it is. */
export class Words {
  readonly html: string;

  constructor(html = KEPT) {
    this.html = html;
  }

  /** What a script is given as JSON: the words themselves are on its page. */
  toJSON(): Pick<Words, 'html'> {
    return { html: KEPT };
  }
}
