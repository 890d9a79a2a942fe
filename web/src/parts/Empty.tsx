/** What stands where there is nothing (yet): empty, loading, error. */
import type { ComponentChildren, JSX } from "preact";
import { useSite } from "../app/context";
import { LoadError } from "../data/load";
import { common } from "../words/common";

export function Empty({ title, children }: { title?: string; children?: ComponentChildren }): JSX.Element {
  const { t } = useSite();
  return (
    <div class="state">
      <svg viewBox="0 0 64 40" width="64" height="40" aria-hidden="true" focusable="false">
        <path
          d="M6 34h52M14 34V12h36v22M22 20h20M22 27h12"
          fill="none"
          stroke="currentColor"
          stroke-width="1.500"
        />
      </svg>
      <p class="strong">{title ?? t(common.nothing)}</p>
      {children && <div class="quiet">{children}</div>}
    </div>
  );
}

export function Loading(): JSX.Element {
  const { t } = useSite();
  return (
    <div class="state" role="status">
      <span class="spinner" aria-hidden="true" />
      <p class="quiet">{t(common.loading)}</p>
    </div>
  );
}

export function ErrorNote({ error, retry }: { error: Error; retry?: () => void }): JSX.Element {
  const { t } = useSite();
  return (
    <div class="state" role="alert">
      <p class="strong">{error instanceof LoadError ? t(common.missing, error.message) : t(common.failed)}</p>
      <p class="quiet">{error instanceof LoadError ? t(common.missingHint) : error.message}</p>
      {retry && (
        <button type="button" class="plain" onClick={retry}>
          {t(common.retry)}
        </button>
      )}
    </div>
  );
}
