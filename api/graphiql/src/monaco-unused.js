// Stands in for parts of Monaco that its core refers to and this page never uses: the diff
// editors, the colour picker, inlay hints, inline completions and pasting as something else.
export class DiffEditorWidget {}
export class MultiDiffEditorWidget {}
export class ColorHoverParticipant {}
export class InlayHintsHover {}
export class InlineSuggestionHintsContentWidget {
  static dropDownVisible = false;
}
export class CopyPasteController {
  static get() {
    return null;
  }
}
