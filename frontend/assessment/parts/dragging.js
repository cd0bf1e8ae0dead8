const FAR_ENOUGH = 6;

/**
 * Follows a finger or mouse from where it went down. `move` is told what it is over once it has moved at all, `drop` where it was
 * let go; without moving it was a tap, and neither is called.
 */
export function follow(event, { move, drop, end }) {
  if (event.button > 0) {
    return;
  }
  const from = { x: event.clientX, y: event.clientY };
  const held = event.currentTarget;
  let moved = false;
  const over = ({ clientX, clientY }) => document.elementFromPoint(clientX, clientY);
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener(
    'pointermove',
    (now) => {
      moved ||= Math.hypot(now.clientX - from.x, now.clientY - from.y) > FAR_ENOUGH;
      if (moved) {
        held.classList.add('dragged');
        held.style.translate = `${now.clientX - from.x}px ${now.clientY - from.y}px`;
        move?.(over(now));
      }
    },
    { signal },
  );
  const finish = (now, dropped) => {
    stop.abort();
    const target = over(now);
    held.classList.remove('dragged');
    held.style.translate = '';
    if (moved && dropped) {
      drop?.(target);
    }
    end?.(moved);
  };
  window.addEventListener('pointerup', (now) => finish(now, true), { signal });
  window.addEventListener('pointercancel', (now) => finish(now, false), { signal });
}
