/** The mark that the text of a review bears, so that a selection inside it is known for what it is. */
export const textMark = { 'data-review-text': true } as const;

/** The words a person selected in the text of the review; empty when they selected elsewhere, or nothing. */
export function selectedPassage(): string {
  const selection = window.getSelection();
  const inText = (node: Node | null | undefined): boolean => (node instanceof Element ? node : node?.parentElement)?.closest('[data-review-text]') != null;
  return selection && !selection.isCollapsed && inText(selection.anchorNode) && inText(selection.focusNode) ? selection.toString().trim() : '';
}
