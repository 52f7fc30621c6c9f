import { css } from 'lit';

/**
 * The dialog around a frame: `data-shape` says what it makes room for. What is said of the frame is `!important`, because
 * it is in the page's light DOM, and pages have rules such as `iframe { max-width: 100% }`.
 */
export const frameDialogStyles = css`
  dialog {
    inline-size: min(100vw, var(--_width, 600px));
    max-inline-size: none;
    block-size: min(100dvh, var(--_room, 720px));
    max-block-size: none;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    outline: 1px solid transparent;
    background: var(--_background);
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: 1.5;
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog[data-shape='text'] {
    inline-size: min(100vw, 460px);
    block-size: fit-content;
    max-block-size: 100dvh;
  }
  dialog[data-shape='exact'] {
    block-size: fit-content;
    max-block-size: 100dvh;
  }
  ::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
    padding: var(--_space) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
  }
  h2 {
    font-size: 1.0625rem;
    overflow-wrap: anywhere;
  }
  h2:focus {
    box-shadow: none;
  }
  .question,
  .news {
    padding: var(--_space) calc(var(--_space) * 2);
    display: grid;
    gap: var(--_space);
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .news[data-empty] {
    padding: 0;
    border: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
  }
  .stage {
    position: relative;
    flex: 1;
    min-block-size: 0;
    display: flex;
    overflow: auto;
    overscroll-behavior: contain;
  }
  [data-shape='text'] .stage {
    min-block-size: 160px;
  }
  [data-shape='text'] .stage > div {
    flex: 1;
    display: grid;
  }
  .busy {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2);
    background: var(--_background);
    overflow: auto;
  }
  [data-shape='text'] .busy {
    position: static;
  }
  .spinner {
    flex: none;
    inline-size: 1.4em;
    block-size: 1.4em;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  ::slotted(iframe) {
    flex: 1 0 auto !important;
    inline-size: 100% !important;
    block-size: 100% !important;
    min-inline-size: 0 !important;
    max-inline-size: none !important;
    max-block-size: none !important;
    margin: 0 !important;
    border: 0 !important;
    background: #fff !important;
    display: block !important;
  }
  [data-shape='exact'] ::slotted(iframe) {
    flex: none !important;
    inline-size: var(--_width) !important;
    block-size: var(--_height) !important;
    margin: 0 auto !important;
  }
  @media (max-width: 600px), (max-height: 500px) {
    dialog:not([data-shape='text']) {
      inline-size: 100vw;
      block-size: 100dvh;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
        env(safe-area-inset-left);
      border-radius: 0;
    }
    dialog[data-shape='exact'] {
      block-size: 100dvh;
    }
  }
  dialog[data-shape='full'] {
    inline-size: 100vw;
    block-size: 100dvh;
    border-radius: 0;
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
`;
