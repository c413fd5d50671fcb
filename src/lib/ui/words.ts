/** Words as HTML, written on the server. In the browser their HTML is already on the page and stays as it is. */
export class Words {
  readonly html: string;

  constructor(html = '<!--kept-->') {
    this.html = html;
  }
}
