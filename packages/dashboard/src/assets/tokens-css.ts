import { css } from './text.ts'

const dark = css`
--brand:#8ab8f2;--brand-strong:#b5d3fa;--brand-soft:#1a3049;--brand-on:#0a1b2f;
--page:#0f141a;--surface:#181f27;--sunken:#212a34;--line:#303b47;--edge:#7e8c9a;--text:#e6ebf0;--muted:#a5b1bd;
--good:#7fd0a0;--good-soft:#153021;--warn:#ecbc6b;--warn-soft:#33280f;--bad:#f79b94;--bad-soft:#3d1c1b;
--focus:#ffd166;--shadow:0 8px 28px rgb(0 0 0/.5);`

/**
 * The colours by role, as INA Digital's design system groups them (brand, sentiment, neutral), and Pico's own variables set from
 * them. A ministry changes the roles in a sheet of its own; every pair of text and ground here keeps 4.5:1, every edge
 * 3:1. Paper is always light.
 */
export const tokensCss = css`
:root{
--brand:#17508f;--brand-strong:#0d3868;--brand-soft:#e4edf8;--brand-on:#fff;
--page:#f3f5f8;--surface:#fff;--sunken:#eef1f5;--line:#d8dee5;--edge:#7a8694;--text:#17202a;--muted:#4f5d6b;
--good:#17663a;--good-soft:#e3f3e9;--warn:#7d4a00;--warn-soft:#fdf0d8;--bad:#a61b16;--bad-soft:#fcebea;
--focus:#c2410c;--shadow:0 8px 28px rgb(15 30 50/.16);
--radius:.5rem;
--pico-font-family-sans-serif:Inter,"Segoe UI",system-ui,Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;
--pico-font-size:100%;--pico-line-height:1.5;--pico-border-radius:.375rem;--pico-spacing:.875rem;--pico-typography-spacing-vertical:.75rem;--pico-typography-spacing-top:1.25rem;
--pico-form-element-spacing-vertical:.45rem;--pico-form-element-spacing-horizontal:.75rem;
--pico-background-color:var(--page);--pico-color:var(--text);--pico-muted-color:var(--muted);--pico-muted-border-color:var(--line);
--pico-primary:var(--brand);--pico-primary-background:var(--brand);--pico-primary-border:var(--brand);--pico-primary-hover:var(--brand-strong);--pico-primary-hover-background:var(--brand-strong);--pico-primary-hover-border:var(--brand-strong);--pico-primary-inverse:var(--brand-on);--pico-primary-underline:currentColor;--pico-primary-focus:transparent;
--pico-secondary:var(--text);--pico-secondary-background:var(--sunken);--pico-secondary-border:var(--edge);--pico-secondary-hover:var(--brand-strong);--pico-secondary-hover-background:var(--sunken);--pico-secondary-inverse:var(--text);--pico-secondary-focus:transparent;
--pico-h1-color:var(--text);--pico-h2-color:var(--text);--pico-h3-color:var(--text);
--pico-card-background-color:var(--surface);--pico-code-background-color:var(--sunken);--pico-code-color:var(--text);--pico-code-kbd-background-color:var(--sunken);--pico-code-kbd-color:var(--text);
--pico-form-element-background-color:var(--surface);--pico-form-element-active-background-color:var(--surface);--pico-form-element-border-color:var(--edge);--pico-form-element-active-border-color:var(--brand);--pico-form-element-focus-color:transparent;--pico-form-element-color:var(--text);--pico-form-element-placeholder-color:var(--muted);--pico-form-element-invalid-border-color:var(--bad);--pico-form-element-invalid-active-border-color:var(--bad);--pico-form-element-invalid-focus-color:transparent;
--pico-accordion-border-color:var(--line);--pico-accordion-open-summary-color:var(--text);--pico-accordion-active-summary-color:var(--brand);--pico-accordion-close-summary-color:var(--brand);
--pico-modal-overlay-background-color:rgb(10 20 30/.55);--pico-modal-overlay-backdrop-filter:none;--pico-progress-background-color:var(--line);--pico-progress-color:var(--brand);
}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}
@media screen{:root[data-theme=dark]{${dark}}}
`
