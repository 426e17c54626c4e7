import { useState } from 'react';
import { Button } from '../../ui/phone/button.js';
import styles from './place.module.css';

interface AskFirstProps {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  readonly look?: 'plain' | 'quiet';
  readonly onYes: () => void;
}

/** A button for what cannot be undone: it asks once more, in its place. */
export function AskFirst({ label, question, yes, no, busy, look = 'plain', onYes }: AskFirstProps) {
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button look={look} disabled={busy} onClick={() => setAsking(true)}>{label}</Button>;
  return (
    <div className={styles['ask']} role="group" aria-label={question}>
      <p>{question}</p>
      <Button look="plain" disabled={busy} onClick={onYes}>{yes}</Button>
      <Button look="quiet" disabled={busy} autoFocus onClick={() => setAsking(false)}>{no}</Button>
    </div>
  );
}
