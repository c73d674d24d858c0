import { FileDown, FileUp, ShieldPlus } from 'lucide-react';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fault, faultWords } from '../i18n/faults.ts';
import { fileName, LARGEST, openFile, progressFile, type Unfit } from '../progress/file.ts';
import { askToKeep, type Promised, promised } from '../progress/persist.ts';
import { openProgress } from '../progress/progress.ts';
import { Button } from '../ui/Button.tsx';
import { Said, useSaid } from './Said.tsx';
import css from './record.module.css';

const fault = { foreign: 'foreign', large: 'large', newer: 'later', damaged: 'cut' } as const satisfies Record<
  Unfit,
  Fault
>;

/** Milliseconds that a browser may take to write a file. */
const WRITING = 60_000;

function download(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), WRITING);
}

/** *Enregistrer dans un fichier*, *Reprendre depuis un fichier*, and what the device itself has promised. */
export function KeepFile() {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  const [said, say] = useSaid();

  const save = async () => {
    const now = new Date();
    const name = fileName(now);
    download(progressFile(await (await openProgress()).all(), now), name);
    say(t('record.keep.saved', { name }));
  };

  const bring = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    // The same file may be chosen again.
    const forget = () => (target.value = '');
    if (!file) return;
    try {
      const found = file.size > LARGEST ? ({ unfit: 'large' } as const) : openFile(await file.text(), Date.now());
      if ('unfit' in found) return say(t(faultWords[fault[found.unfit]]));
      const kept = await (await openProgress()).bring(found.records);
      say(t(kept ? 'record.keep.brought' : 'record.keep.held'));
    } catch {
      say(t(faultWords.unread));
    } finally {
      forget();
    }
  };

  return (
    <>
      <p>{t('record.keep.about')}</p>
      <div className={css.ways}>
        <Button control="record:save" icon={<FileDown />} onPress={() => void save()}>
          {t('record.keep.save')}
        </Button>
        <Button control="record:bring" icon={<FileUp />} onPress={() => chooser.current?.click()}>
          {t('record.keep.bring')}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('record.keep.bring')}
          onChange={(e) => void bring(e)}
        />
      </div>
      <Said text={said} />
      <OfTheDevice />
    </>
  );
}

/** Whether the browser may erase by itself; where it would ask, it is asked by a button only. */
function OfTheDevice() {
  const { t } = useTranslation();
  const [now, setNow] = useState<Promised>('unknown');
  useEffect(() => {
    let wanted = true;
    void promised().then((found) => wanted && setNow(found));
    return () => void (wanted = false);
  }, []);
  if (now === 'unknown') return null;
  return (
    <div className={css.promise}>
      <p>{t(`record.promise.${now}`)}</p>
      {now === 'asks' && (
        <Button
          control="record:promise"
          variant="link"
          icon={<ShieldPlus />}
          onPress={() => void askToKeep(false).then(setNow)}
        >
          {t('record.promise.ask')}
        </Button>
      )}
    </div>
  );
}
