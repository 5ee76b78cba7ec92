/** The page's parts, by id. */
export const part = <E extends HTMLElement = HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page lacks #${id}.`);
  return found as E;
};

const show = (id: string, isShown: boolean) => (part(id).hidden = !isShown);

/** Says something to those who listen rather than look. */
export const announce = (text: string) => void (part('status').textContent = text);

/** A screen of text with a button, and perhaps a list. */
export interface Message {
  readonly title: string;
  readonly lines: readonly string[];
  readonly list?: readonly string[];
  readonly button?: string;
  /** Whether to ask for a name and about the letters. */
  readonly asksName?: boolean;
  readonly onSave?: () => void;
}

/** Shows a message. @returns when its button was pressed. */
export function message({
  title,
  lines,
  list = [],
  button,
  asksName = false,
  onSave,
}: Message): Promise<void> {
  show('trial', false);
  show('message', true);
  show('pause', false);
  part('title').textContent = title;
  part('text').replaceChildren(
    ...lines.slice(0, 1).map(paragraph),
    ...listOf(list),
    ...lines.slice(1).map(paragraph),
  );
  for (const id of ['form', 'letters-label']) show(id, asksName);
  show('save', onSave !== undefined);
  part('save').onclick = onSave ?? null;
  const go = part('go');
  show('go', button !== undefined);
  go.textContent = button ?? '';
  part('title').focus();
  window.scrollTo(0, 0);
  return new Promise((done) => {
    go.onclick = () => done();
    part<HTMLFormElement>('form').onsubmit = (event) => {
      event.preventDefault();
      done();
    };
  });
}

/** Shows the screen for trials. */
export function showTrials(question: string, labels: readonly [string, string]): void {
  show('message', false);
  show('trial', true);
  part('question').textContent = question;
  (['first', 'second'] as const).forEach((id, i) => {
    part(id).querySelector('span')!.textContent = labels[i]!;
  });
  part('question').focus();
  window.scrollTo(0, 0);
}

/** How far the judge has come. */
export function showProgress(place: string, share?: number): void {
  part('place').textContent = place;
  const bar = part<HTMLProgressElement>('progress');
  bar.hidden = share === undefined;
  bar.value = share ?? 0;
}

/** What is said of an answer; a mark and words, so that no colour is needed. */
export function feedback(text: string): void {
  part('feedback').textContent = text;
  if (text !== '') announce(text);
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function listOf(items: readonly string[]): HTMLElement[] {
  if (items.length === 0) return [];
  const list = document.createElement('ul');
  list.append(
    ...items.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
  return [list];
}
