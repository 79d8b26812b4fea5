// The prompt of a real package, as a news site would set it up.
import { run } from '/vendor/vanilla-cookieconsent/cookieconsent.esm.js';

run({
  guiOptions: { consentModal: { layout: 'box', position: 'bottom right' } },
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {}, marketing: {} },
  language: {
    default: 'es',
    translations: {
      es: {
        consentModal: {
          title: 'Tu privacidad',
          description: 'Usamos cookies para saber qué noticias se leen y para mostrar anuncios. Puedes aceptarlas, rechazarlas o elegir.',
          acceptAllBtn: 'Aceptar todo',
          acceptNecessaryBtn: 'Rechazar todo',
          showPreferencesBtn: 'Elegir',
        },
        preferencesModal: {
          title: 'Elegir cookies',
          acceptAllBtn: 'Aceptar todo',
          acceptNecessaryBtn: 'Rechazar todo',
          savePreferencesBtn: 'Guardar la elección',
          closeIconLabel: 'Cerrar',
          sections: [
            { title: 'Necesarias', description: 'Sin ellas la página no funciona.', linkedCategory: 'necessary' },
            { title: 'Estadística', description: 'Cuentan las lecturas.', linkedCategory: 'analytics' },
            { title: 'Publicidad', description: 'Eligen los anuncios.', linkedCategory: 'marketing' },
          ],
        },
      },
    },
  },
});
