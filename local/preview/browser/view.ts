import { say, silence } from './news';

/** Runs each time a view was put in the page. */
type Arrival = (view: HTMLElement) => void;

const arrivals: Arrival[] = [];
/** Each live part as the server last gave it: what has not changed is left alone, with where one is in it. */
const given = new Map<string, string>();
const liveParts = (): NodeListOf<HTMLElement> => document.querySelectorAll<HTMLElement>('[data-live]');
let busy: () => boolean = () => false;
let asked = 0;
let isLate = false;

export const onArrival = (arrival: Arrival): void => void arrivals.push(arrival);
/** While it says so, as a person types in a cell, a refresh waits for `refreshIfLate`. */
export const waitWhile = (condition: () => boolean): void => {
  busy = condition;
};

/** Shows another view; the panel stays as it is. */
export async function show(address: string): Promise<void> {
  await load(address, false);
  history.pushState(null, '', address);
}

/** Shows the same view as it is now, where it was scrolled; anew when the page itself wrote in it. */
export async function refresh(anew = false): Promise<void> {
  if (anew) given.delete('view');
  isLate = busy();
  if (!isLate) await load(location.pathname + location.search, true);
}
export const refreshIfLate = (): Promise<void> => (isLate ? refresh() : Promise.resolve());

async function load(address: string, stays: boolean): Promise<void> {
  asked += 1;
  const mine = asked;
  const reply = await fetch(address).catch(() => null);
  const text = await reply?.text();
  if (mine !== asked || text === undefined) return; // a later one was asked for
  if (!reply?.headers.get('Content-Type')?.startsWith('text/html')) return say(text, 'fault');
  const copy = new DOMParser().parseFromString(text, 'text/html');
  document.title = copy.title;
  for (const part of liveParts()) {
    const later = copy.getElementById(part.id);
    if (!later || isInUse(part) || given.get(part.id) === later.outerHTML) continue;
    given.set(part.id, later.outerHTML);
    put(part, later, stays);
  }
}

/** A form one types in, a menu that is open. */
const isInUse = (part: HTMLElement): boolean =>
  (part.id === 'calendar' && part.contains(document.activeElement)) || (part.id === 'menu' && !part.hidden);

function put(part: HTMLElement, later: HTMLElement, stays: boolean): void {
  const { scrollLeft = 0, scrollTop = 0 } = part.querySelector('.grid, .list') ?? {};
  part.replaceWith(document.adoptNode(later));
  if (later.id !== 'view') return;
  for (const arrival of arrivals) arrival(later);
  if (stays) later.querySelector('.grid, .list')?.scrollTo(scrollLeft, scrollTop);
  else if (document.activeElement === document.body) later.focus({ preventScroll: true });
}

/** Links of the page change the view; those that open beside, and files, are left to the browser. */
export function followLinks(): void {
  for (const part of liveParts()) given.set(part.id, part.outerHTML);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isOurs =
      link && link.origin === location.origin && link.target === '' && !link.pathname.startsWith('/fichiers');
    if (!isOurs || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    silence();
    void show(link.pathname + link.search);
  });
  addEventListener('popstate', () => void load(location.pathname + location.search, false));
}
