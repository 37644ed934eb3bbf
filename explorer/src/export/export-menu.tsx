import { useRef, useState } from 'preact/hooks';

import { messages, named } from '../i18n';
import { state } from '../state/store';
import { exportAddress, FORMATS } from './addresses';
import { isPictureOffered, savePicture } from './pictures';

/** The picture as SVG or PNG, the data in every format of the server, and a link to the view. */
export function ExportMenu({ title }: { readonly title: string }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [copied, setCopied] = useState(false);
  const text = messages.value;
  const current = state.value;
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details class="menu" ref={menu} onKeyDown={close}>
      <summary>{text.export}</summary>
      <div class="menu-body">
        <h2>{text.exportPicture}</h2>
        <p class="actions">
          <button type="button" disabled={!isPictureOffered()} onClick={() => void savePicture('svg', title)}>
            SVG
          </button>
          <button type="button" disabled={!isPictureOffered()} onClick={() => void savePicture('png', title)}>
            PNG
          </button>
        </p>
        {current.question.kind !== 'paths' && (
          <>
            <h2>{text.exportData}</h2>
            <ul class="plain">
              {FORMATS.map((format) => (
                <li key={format.file}>
                  <a href={exportAddress(format, current)} download={format.file}>
                    {named(format.name)}
                  </a>
                </li>
              ))}
            </ul>
            <p class="small">{text.exportFormulas}</p>
          </>
        )}
        <button
          type="button"
          onClick={() => void navigator.clipboard.writeText(location.href).then(() => setCopied(true))}
          onBlur={() => setCopied(false)}
        >
          {text.copyLink}
        </button>
        <p class="small" role="status">
          {copied && text.copied}
        </p>
      </div>
    </details>
  );
}
