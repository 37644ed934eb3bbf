import { ExportMenu } from '../export/export-menu';
import { messages, named } from '../i18n';
import { MEASURE, NODE_MEASURES } from '../i18n/codes';
import { type Picture, PICTURES } from '../state/state';
import { adjust, go, state } from '../state/store';

/** Which picture, and what its sizes and colours mean. */
export function Toolbar({ fileName }: { readonly fileName: string }) {
  const text = messages.value;
  const { picture, arenas, size, colour, question } = state.value;
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
      {question.kind !== 'paths' && isGraph && (
        <>
          <label class="field inline">
            <span>{text.sizeBy}</span>
            <select
              value={size}
              onChange={(event) =>
                go({ size: NODE_MEASURES.find((measure) => measure === event.currentTarget.value) ?? 'DEGREE' })
              }
            >
              {NODE_MEASURES.map((measure) => (
                <option key={measure} value={measure}>
                  {named(MEASURE[measure])}
                </option>
              ))}
            </select>
          </label>
          <label class="field inline">
            <span>{text.colourBy}</span>
            <select
              value={colour}
              onChange={(event) => go({ colour: event.currentTarget.value === 'community' ? 'community' : 'sector' })}
            >
              <option value="sector">{text.colours.sector}</option>
              <option value="community">{text.colours.community}</option>
            </select>
          </label>
          {!isPerson && (
            <label class="check">
              <input type="checkbox" checked={arenas} onChange={(event) => adjust({ arenas: event.currentTarget.checked })} />
              {text.drawArenas}
            </label>
          )}
        </>
      )}
      <ExportMenu fileName={fileName} />
    </div>
  );
}

/** The picture that is shown: a timeline only of councils. */
export function shownPicture(): Picture {
  const { picture, question } = state.value;
  const isCouncil = question.kind === 'about' && question.ref.kind === 'council';
  return picture === 'seats' && !isCouncil ? 'graph' : picture;
}

