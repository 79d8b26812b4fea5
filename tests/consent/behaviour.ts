/** Gives the fixture pages their behaviour from attributes; runs in the unit tests and in a real page alike. */
export function behave(document: Document, closed: Map<Element, ShadowRoot> = new Map()): void {
  const attach = (root: ParentNode): void => {
    for (const template of Array.from(root.querySelectorAll<HTMLTemplateElement>('template[data-shadow]'))) {
      const host = template.parentElement!;
      const shadow = host.attachShadow({ mode: template.getAttribute('data-shadow') as ShadowRootMode });
      if (!host.shadowRoot) {
        closed.set(host, shadow);
        listen(shadow);
      }
      shadow.append(document.importNode(template.content, true));
      template.remove();
      attach(shadow);
    }
  };
  const listen = (root: Document | ShadowRoot): void => root.addEventListener('click', (event) => {
    for (const node of event.composedPath()) {
      if ((node as Node).nodeType === 1 && act(node as Element)) return;
    }
  });
  const finish = (from: Element, value: string): void => {
    document.defaultView!.localStorage.setItem('analytics', value);
    const owner = from.ownerDocument;
    const prompts = owner.querySelectorAll('[data-prompt]');
    const own = from.closest('[data-prompt]');
    for (const prompt of own ? [own, ...prompts] : prompts) prompt.remove();
    if (!own && prompts.length === 0) owner.body.textContent = '';
  };
  const act = (element: Element): boolean => {
    const store = element.getAttribute('data-store');
    const open = element.getAttribute('data-open');
    const close = element.getAttribute('data-close');
    if (element.getAttribute('role') === 'switch' && !element.hasAttribute('data-stuck') && !element.hasAttribute('disabled')) {
      element.setAttribute('aria-checked', String(element.getAttribute('aria-checked') !== 'true'));
    }
    const pick = element.getAttribute('data-pick');
    if (pick) element.closest('[data-row]')!.setAttribute('data-picked', pick);
    if (element.hasAttribute('data-all')) {
      for (const box of Array.from(element.closest('[data-prompt]')!.querySelectorAll<HTMLInputElement>('input:not([data-all])'))) if (!box.disabled) box.checked = (element as HTMLInputElement).checked;
    }
    if (close) element.ownerDocument.getElementById(close)?.setAttribute('hidden', '');
    if (open) element.ownerDocument.getElementById(open)?.removeAttribute('hidden');
    if (store !== null) finish(element, store);
    if (element.hasAttribute('data-save')) finish(element, chosen(element.closest('[data-prompt]')!));
    return store !== null || open !== null || element.hasAttribute('data-save');
  };
  document.addEventListener('change', ({ target }) => {
    for (const button of Array.from((target as Element).closest('[data-prompt]')?.querySelectorAll('[data-becomes]') ?? [])) {
      button.textContent = button.getAttribute('data-becomes');
      button.removeAttribute('data-store');
      button.setAttribute('data-save', '');
    }
  });
  const chosen = (prompt: Element): string => {
    const on = Array.from(prompt.querySelectorAll('input:not([data-all]),[role=switch],option,[data-picked]')).filter((field) =>
      field.localName === 'option' ? (field as HTMLOptionElement).selected && (field as HTMLOptionElement).value === 'yes'
        : field.hasAttribute('data-picked') ? field.getAttribute('data-picked') === 'yes'
        : field.getAttribute('role') === 'switch' ? field.getAttribute('aria-checked') === 'true'
        : (field as HTMLInputElement).checked && (field as HTMLInputElement).value !== 'no');
    return on.map((field) => field.getAttribute('name') ?? field.getAttribute('data-name') ?? field.parentElement!.getAttribute('name')).join('+') || 'none';
  };
  attach(document);
  listen(document);
  const frame = document.querySelector<HTMLIFrameElement>('iframe[data-srcdoc]');
  const content = document.querySelector<HTMLTemplateElement>('#srcdoc');
  if (frame?.contentDocument && content) {
    frame.contentDocument.body.append(frame.contentDocument.importNode(content.content, true));
    listen(frame.contentDocument);
  }
}
