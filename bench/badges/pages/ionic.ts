import { defineCustomElement } from '@ionic/core/components/ion-badge.js';

defineCustomElement();
