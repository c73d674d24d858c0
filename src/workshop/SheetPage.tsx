import { Printer } from 'lucide-react';
import { type ComponentProps, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Frame } from '../ui/Frame.tsx';
import { Sheet } from './Sheet.tsx';
import css from './sheet.module.css';

/** The step of an address that asks to print at once. */
export const PRINT = 'print';

interface Props extends ComponentProps<typeof Sheet> {
  /** Where *Retour* leads. */
  back: string;
}

/** The sheet as a piece of paper on the screen, to be printed. */
export function SheetPage({ back, ...sheet }: Props) {
  const { t } = useTranslation();

  useEffect(() => {
    if (location.hash !== `#${PRINT}`) return;
    // The address forgets it: going back here, or loading again, prints nothing.
    history.replaceState(history.state, '', location.pathname + location.search);
    let open = true;
    void document.fonts.ready.then(() => setTimeout(() => open && print()));
    return () => {
      open = false;
    };
  }, []);

  return (
    <Frame
      layout="page"
      screen="sheet"
      left={
        <div className={css.page}>
          <Button control="print" variant="main" icon={<Printer />} className={css.print} onPress={() => print()}>
            {t('sheet.print')}
          </Button>
          <Sheet {...sheet} />
        </div>
      }
      foot={{ back: { label: t('player.backward'), href: back } }}
    />
  );
}
