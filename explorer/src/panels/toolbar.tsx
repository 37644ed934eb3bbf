import { ExportMenu } from '../export/export-menu';
import { messages } from '../i18n';
import { type Picture, PICTURES } from '../state/state';
import { go, state } from '../state/store';

/** Which picture, and what of it to take along. */
export function Toolbar({ title }: { readonly title: string }) {
  const text = messages.value;
  const { picture, arenas, question } = state.value;
  const isCouncil = question.kind === 'about' && question.ref.kind === 'council';
  const isPerson = question.kind === 'about' && question.ref.kind === 'person';
  const pictures = PICTURES.filter((each) => (each === 'seats' ? isCouncil : !(each === 'map' && isPerson)));
  const isGraph = shownPicture() === 'graph';
  return (
    <div class="toolbar">
      {question.kind !== 'paths' && (
        <div class="segments" role="group" aria-label={text.picture}>
          {pictures.map((each) => (
            <button key={each} type="button" aria-pressed={picture === each} onClick={() => go({ picture: each })}>
              {text.pictures[each]}
            </button>
          ))}
        </div>
      )}
      {question.kind !== 'paths' && isGraph && !isPerson && (
        <label class="check">
          <input type="checkbox" checked={arenas} onChange={(event) => go({ arenas: event.currentTarget.checked })} />
          {text.drawArenas}
        </label>
      )}
      <ExportMenu title={title} />
    </div>
  );
}

/** The picture that is shown: a timeline only of councils. */
export function shownPicture(): Picture {
  const { picture, question } = state.value;
  const isCouncil = question.kind === 'about' && question.ref.kind === 'council';
  return picture === 'seats' && !isCouncil ? 'graph' : picture;
}

