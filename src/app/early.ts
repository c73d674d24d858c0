/** ms after a replay during which hands can't press the same control again: the impatient second tap. */
const calm = 700;

interface Early {
  /** Does once, in order, what was pressed and typed before the page worked. */
  replay(): void;
}

declare global {
  interface Window {
    __early?: Early;
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement;
type Kept = { control: string; value?: string };

const isField = (e: Element): e is Field => /^(INPUT|TEXTAREA)$/.test(e.tagName);

/** Listens before everyone else; gives back how to stop. */
function listen(all: [string, (e: Event) => void][]): () => void {
  for (const [name, heard] of all) document.addEventListener(name, heard, true);
  return () => {
    for (const [name, heard] of all) document.removeEventListener(name, heard, true);
  };
}

/** Keeps presses and typing until the page works; part of the inline script, so it stays small and needs nothing. */
export function keepEarly(): void {
  const kept: Kept[] = [];
  const pulses: Animation[] = [];
  const named = (e: Event): HTMLElement | null | undefined =>
    (e.target as HTMLElement).closest?.<HTMLElement>('[data-control]');

  const press = (e: Event) => {
    const element = named(e);
    if (!element || element.tagName === 'A') return;
    if (isField(element) && !/^(radio|checkbox)$/.test(element.type)) return;
    const control = element.dataset.control as string;
    e.preventDefault();
    e.stopImmediatePropagation();
    const last = kept.at(-1);
    if (last?.control !== control || last.value !== undefined) kept.push({ control });
    // No attribute is touched, so nothing differs when the page hydrates.
    pulses.push(element.animate({ opacity: [1, 0.55, 1] }, { duration: 900, iterations: 20 }));
  };
  const type = (e: Event) => {
    const element = named(e);
    if (!element || !isField(element)) return;
    const control = element.dataset.control as string;
    const before = kept.find((k) => k.control === control && k.value !== undefined);
    if (before) before.value = element.value;
    else kept.push({ control, value: element.value });
  };
  const stop = listen([
    ['click', press],
    ['input', type],
  ]);

  window.__early = {
    replay() {
      stop();
      for (const pulse of pulses) pulse.cancel();
      for (const { control, value } of kept.splice(0)) {
        const element = document.querySelector<HTMLElement>(`[data-control="${CSS.escape(control)}"]`);
        if (!element) continue;
        if (value === undefined) {
          element.click();
          shield(control);
        } else if (isField(element)) {
          // React keeps its own setter on the element: the prototype's makes the change visible to it.
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value);
          element.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }
    },
  };

  function shield(control: string) {
    const refuse = (e: Event) => {
      if (!e.isTrusted || named(e)?.dataset.control !== control) return;
      e.preventDefault();
      e.stopImmediatePropagation();
    };
    setTimeout(
      listen([
        ['pointerdown', refuse],
        ['click', refuse],
      ]),
      calm,
    );
  }
}
