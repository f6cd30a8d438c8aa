// Lets a reader sort, filter and search a long table. Without it the table stands whole, in the order of the page.
import { onEachPage } from './eachPage.ts';
import { fits, searchable, sortedBy, type TableRow, valuesOf } from './rows.ts';

/** What a reader chose; column −1 is the order of the page. */
interface Choice {
  column: number;
  descending: boolean;
}

class TableTools {
  readonly #tools: HTMLElement;
  readonly #body: HTMLElement;
  readonly #heads: HTMLElement[];
  readonly #rows: TableRow[];
  /** What asks for all rows, where only the first are shown at once, and how many these are. */
  readonly #all: HTMLInputElement | null;
  readonly #first: number;
  #choice: Choice = { column: -1, descending: false };

  constructor(tools: HTMLElement, table: HTMLTableElement) {
    this.#tools = tools;
    this.#body = table.tBodies[0] as HTMLElement;
    this.#heads = [...table.querySelectorAll<HTMLElement>('thead th')];
    this.#rows = [...this.#body.querySelectorAll('tr')].map(rowOf);
    this.#all = tools.parentElement?.querySelector<HTMLInputElement>('.show-all input') ?? null;
    this.#first = this.#rows.filter(({ element }) => !element.classList.contains('later')).length;
  }

  start(): void {
    for (const select of this.#selects()) {
      const column = Number(select.dataset['column']);
      for (const value of valuesOf(this.#rows, column, document.documentElement.lang))
        select.add(new Option(value, value));
      select.addEventListener('change', () => this.#show());
    }
    this.#part('input').addEventListener('input', () => this.#show());
    this.#all?.addEventListener('change', () => this.#show());
    this.#startSorting();
    this.#tools.hidden = false;
    // a browser that goes back keeps what was searched
    this.#show();
  }

  #startSorting(): void {
    const select = this.#part<HTMLSelectElement>('.table-sort');
    const titles = this.#heads.map((head) => head.textContent.trim());
    for (const [column, head] of this.#heads.entries()) {
      const title = titles[column] ?? '';
      select.add(new Option(title, String(column)));
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = title;
      button.addEventListener('click', () => {
        const again = this.#choice.column === column;
        this.#sort({ column, descending: again ? !this.#choice.descending : false });
      });
      // where the headings are put away, nothing in them may take the focus, and they keep their words
      const plain = document.createElement('span');
      plain.className = 'table-title';
      plain.textContent = title;
      head.replaceChildren(button, plain);
    }
    select.value = '-1';
    select.addEventListener('change', () => this.#sort({ column: Number(select.value), descending: false }));
    this.#part('.table-reverse').addEventListener('click', () =>
      this.#sort({ ...this.#choice, descending: !this.#choice.descending }),
    );
  }

  #sort(choice: Choice): void {
    this.#choice = choice;
    const { column, descending } = choice;
    const sorted =
      column >= 0
        ? sortedBy(this.#rows, column, descending, document.documentElement.lang)
        : descending
          ? this.#rows.toReversed()
          : this.#rows;
    this.#body.append(...sorted.map(({ element }) => element));
    this.#show();
    for (const [index, head] of this.#heads.entries()) {
      if (index === column) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    this.#part<HTMLSelectElement>('.table-sort').value = String(column);
    this.#part('.table-reverse').setAttribute('aria-pressed', String(descending));
  }

  #show(): void {
    const picked = new Map(
      this.#selects().flatMap(({ dataset, value }) =>
        value === '' ? [] : [[Number(dataset['column']), value]],
      ),
    );
    const search = this.#part<HTMLInputElement>('input').value.trim();
    for (const row of this.#rows) row.element.hidden = !fits(row, search, picked);
    // whoever looks for something is shown all of it
    const looking = search !== '' || picked.size > 0;
    for (const [place, row] of [...this.#body.children].entries())
      row.classList.toggle('later', !looking && place >= this.#first);
    const found = this.#rows.filter(({ element }) => !element.hidden).length;
    const shown = looking || this.#all?.checked ? found : this.#first;
    const count = this.#part('.table-count');
    const { text = '' } = count.dataset;
    count.textContent = text.replace('{shown}', String(shown)).replace('{all}', String(this.#rows.length));
  }

  #selects(): HTMLSelectElement[] {
    return [...this.#tools.querySelectorAll<HTMLSelectElement>('select[data-column]')];
  }

  #part<T extends HTMLElement>(name: string): T {
    return this.#tools.querySelector(name) as T;
  }
}

function rowOf(element: HTMLElement, place: number): TableRow {
  const cells = [...element.children].map((cell) => ({
    text: cell.textContent.trim(),
    key: cell.getAttribute('data-sort') ?? undefined,
  }));
  return { element, place, text: searchable(element.textContent), cells };
}

onEachPage(() => {
  for (const tools of document.querySelectorAll<HTMLElement>('.table-tools')) {
    const table = tools.nextElementSibling;
    if (table instanceof HTMLTableElement) new TableTools(tools, table).start();
  }
});
