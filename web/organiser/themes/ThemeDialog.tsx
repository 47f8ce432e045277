import { type ReactElement, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';
import { FormDialog } from '../forms/FormDialog.tsx';
import { InputField } from '../forms/fields.tsx';
import { useAnnounce } from '../shell/Announcer.tsx';
import { type ThemeName, useThemeChanges } from './coded-texts.ts';

interface ThemeDialogProps {
  readonly wave: string;
  readonly question: string;
  readonly theme: ThemeName;
  /** How many texts are about it. */
  readonly count: number;
  readonly onClose: () => void;
}

/** Another name for a theme, in Swedish and English, or the end of it. */
export function ThemeDialog({ wave, question, theme, count, onClose }: ThemeDialogProps): ReactElement {
  const { t } = useTranslation('themes');
  const announce = useAnnounce();
  const { rename, remove } = useThemeChanges(wave, question);
  const [sv, setSv] = useState(theme.name.sv);
  const [en, setEn] = useState(theme.name.en ?? '');
  const [isTried, setTried] = useState(false);
  const [svId, enId] = [useId(), useId()];
  const send = (): void => {
    setTried(true);
    const name = { sv: sv.trim(), ...(en.trim() && { en: en.trim() }) };
    if (name.sv) rename.mutate({ id: theme.id, name }, { onSuccess: onClose });
  };
  const takeAway = (): void =>
    remove.mutate(theme.id, {
      onSuccess: () => {
        announce(t('removed', { name: theme.name.sv }));
        onClose();
      },
    });
  return (
    <FormDialog
      title={t('changeTitle')}
      send={t('save')}
      isSending={rename.isPending}
      error={rename.error ?? remove.error}
      onSend={send}
      onClose={onClose}
    >
      <InputField
        id={svId}
        label={t('nameSv')}
        value={sv}
        onWrite={setSv}
        maxLength={80}
        error={isTried && !sv.trim() ? t('nameMissing') : undefined}
      />
      <InputField id={enId} label={t('nameEn')} value={en} onWrite={setEn} maxLength={80} optional />
      <p className="remove-theme">
        <Button kind="plain" size="s" aria-busy={remove.isPending} onClick={takeAway}>
          {t('remove', { count })}
        </Button>
      </p>
    </FormDialog>
  );
}
