import { messages, numberText } from '../i18n';

interface Props {
  readonly shown: number;
  readonly total: number;
  readonly show: (count: number) => void;
}

/** Shows the rest of a list, fifty rows at a time. */
export function More({ shown, total, show }: Props) {
  if (shown >= total) return null;
  return (
    <button type="button" class="more" onClick={() => show(shown + 50)}>
      {messages.value.showMore} ({numberText(total - shown)})
    </button>
  );
}
