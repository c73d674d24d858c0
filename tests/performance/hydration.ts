/** For `addInitScript`: marks the moment at which React takes the page over (it then listens on the root), as the performance mark `hydrates`. */
export function markHydration(): void {
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...all: Parameters<typeof add>) {
    if (this instanceof Element && this.id === 'root') {
      performance.mark('hydrates');
      EventTarget.prototype.addEventListener = add;
    }
    add.apply(this, all);
  };
}
