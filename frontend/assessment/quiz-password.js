import { html } from 'lit';

/** What one begins with. Enter begins. */
export const passwordField = (quiz) => {
  const { texts } = quiz.page;
  const id = quiz.domId('password');
  return html`<div class="field quiz-password">
    <label for=${id}>${texts.password}</label>
    <input
      id=${id}
      type="password"
      autocomplete="off"
      maxlength="100"
      aria-describedby="${id}-refusal"
      @keydown=${(event) => event.key === 'Enter' && quiz.start()}
    />
    <p id="${id}-refusal" class="quiz-refusal" role="alert">${quiz.refusal ?? ''}</p>
  </div>`;
};
