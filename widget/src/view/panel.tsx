import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { show } from '../ui.ts';
import { Composer } from './composer.tsx';
import { type AppProps, byTouch, type View } from './context.ts';
import { Header } from './header.tsx';
import { keepTabInside } from './keep-tab-inside.ts';
import { Log } from './log.tsx';
import { Strips } from './strips.tsx';
import { Tools } from './tools.tsx';
import { useViewport } from './use-viewport.ts';

/** After the conversation stands and the first question may be on its way. */
const FETCH_MORE_MS = 1_500;

type PanelProps = AppProps & Pick<View, 'state' | 'screen'>;

/** The open panel: header, strips, log, composer, two buttons; in this order for eye and keyboard. */
export function Panel(props: PanelProps): JSX.Element {
  const { chat, ui } = props;
  const panel = useRef<HTMLElement>(null);
  const keyboard = useViewport(panel);
  const focusOn = (): void => {
    const where = byTouch() ? '.log' : 'textarea';
    panel.current?.querySelector<HTMLElement>(where)?.focus({ preventScroll: true });
  };
  const view: View = { ...props, focusOn };
  // Before the next key is pressed: what is typed after opening belongs in the field.
  useLayoutEffect(() => {
    chat.open();
    if (props.options.start === 'wide' && firstOpening()) return;
    chat.stir();
    focusOn();
  }, []);
  // Fetched while nobody waits for it, so that it is there without a network too.
  useEffect(() => {
    if (props.state.phase !== 'ready') return undefined;
    const timer = setTimeout(() => void props.more.fetch(), FETCH_MORE_MS);
    return () => clearTimeout(timer);
  }, [props.state.phase, props.more]);
  const onKeyDown = (event: KeyboardEvent): void => {
    // To the page a letter typed here comes from no field: it may be a shortcut of its own.
    event.stopPropagation();
    if (event.key === 'Tab' && panel.current) keepTabInside(panel.current, event);
    if (event.key !== 'Escape' || event.isComposing) return;
    show(ui, ui.get().menu ? { menu: false } : { open: false });
  };
  return (
    <section
      ref={panel}
      class={keyboard ? 'mc kb' : 'mc'}
      role="dialog"
      aria-modal="false"
      aria-labelledby="mc-title"
      onKeyDown={onKeyDown}
      onPointerDown={chat.stir}
      onInput={chat.stir}
    >
      <Header {...view} />
      <Strips {...view} />
      <Log {...view} />
      <div class="foot">
        <Composer {...view} />
        <Tools {...view} />
      </div>
    </section>
  );
}

let opened = false;

/** A panel that opened by itself leaves the focus where the page has it, and nobody has touched it yet. */
function firstOpening(): boolean {
  const first = !opened;
  opened = true;
  return first;
}
