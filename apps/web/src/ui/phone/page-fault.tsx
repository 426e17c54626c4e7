import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { Notice } from './notice.js';

interface PageFaultProps {
  readonly children: ReactNode;
}

/** Catches a fault of the page itself and says what to do, instead of leaving the page blank. */
export class PageFault extends Component<PageFaultProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Notice tone="bad">{i18next.t('problems:page')}</Notice> : this.props.children;
  }
}
