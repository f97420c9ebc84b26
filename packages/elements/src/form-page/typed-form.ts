import { html, type TemplateResult } from 'lit';

interface FormHandlers {
  readonly submit: (event: SubmitEvent) => void;
  readonly typed: (form: HTMLFormElement) => void;
}

/** The form of a page. What is typed is heard once an input method has chosen the characters. */
export const typedForm = ({ submit, typed }: FormHandlers, content: unknown): TemplateResult => {
  const heard = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return; // an IME is still choosing
    if (event.currentTarget instanceof HTMLFormElement) typed(event.currentTarget);
  };
  return html`<form
    novalidate
    @submit=${submit}
    @input=${heard}
    @compositionend=${heard}
    @keydown=${endsComposition}
  >
    ${content}
  </form>`;
};

// Enter that ends an IME's composition picks characters; Safari would submit the form with it.
function endsComposition(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
}
