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

const isField = (e: Element): e is Field => e instanceof HTMLInputElement || e instanceof HTMLTextAreaElement;

/** Keeps presses and typing until the page works; part of the inline script, so it stays small and needs nothing. */
export function keepEarly(): void {
  const kept: Kept[] = [];
  const pulses: Animation[] = [];
  const named = (e: Event): HTMLElement | null =>
    e.target instanceof Element ? e.target.closest<HTMLElement>('[data-control]') : null;

  const press = (e: Event) => {
    const element = named(e);
    if (!element || element instanceof HTMLAnchorElement) return;
    if (isField(element) && !/^(radio|checkbox)$/.test(element.type)) return;
    const control = element.dataset.control as string;
    e.preventDefault();
    e.stopImmediatePropagation();
    const last = kept.at(-1);
    if (last?.control !== control || last.value !== undefined) kept.push({ control });
    // No attribute is touched, so nothing differs when the page hydrates.
    pulses.push(
      element.animate([{ opacity: 1 }, { opacity: 0.55 }, { opacity: 1 }], { duration: 900, iterations: 20 }),
    );
  };
  const type = (e: Event) => {
    const element = named(e);
    if (!element || !isField(element)) return;
    const control = element.dataset.control as string;
    const before = kept.find((k) => k.control === control && k.value !== undefined);
    if (before) before.value = element.value;
    else kept.push({ control, value: element.value });
  };
  document.addEventListener('click', press, true);
  document.addEventListener('input', type, true);

  window.__early = {
    replay() {
      document.removeEventListener('click', press, true);
      document.removeEventListener('input', type, true);
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
    document.addEventListener('pointerdown', refuse, true);
    document.addEventListener('click', refuse, true);
    setTimeout(() => {
      document.removeEventListener('pointerdown', refuse, true);
      document.removeEventListener('click', refuse, true);
    }, calm);
  }
}
