import { folder } from 'virtual:pictures';
import css from './picture.module.css';
import { mainThing, pictureFile } from './pictures/main-thing.ts';

interface Props {
  /** Names of the picture set, as a lesson or a theme gives them. */
  things: readonly string[];
  tint: string;
  /** `scene`: everything, fills a page · `strip`: a wide plate · `one`: the main thing alone, for a small plate. */
  shape: 'scene' | 'strip' | 'one';
  className?: string | undefined;
  /** Loads when it comes near; for pictures far down a page. */
  lazy?: boolean | undefined;
}

/** Things standing on a table, printed. It decorates: the words beside it say what it is. */
export function Picture({ things, tint, shape, className, lazy }: Props) {
  const shown = shape === 'one' ? [mainThing(things)] : things;
  return (
    <span
      className={[css.plate, className].filter(Boolean).join(' ')}
      data-tint={tint}
      data-shape={shape}
      data-many={things.length > 2 ? '' : undefined}
    >
      <img
        src={folder + pictureFile(shown)}
        alt=""
        className={css.things}
        decoding="async"
        {...(lazy && { loading: 'lazy' as const })}
      />
    </span>
  );
}
