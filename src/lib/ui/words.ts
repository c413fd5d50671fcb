/** Words as HTML, written on the server. */
export class Words {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}
