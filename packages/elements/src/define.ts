import './credit-provider/credit-provider.define.ts';
import './credit-code-field/credit-code-field.define.ts';
import './credit-subject-search/credit-subject-search.define.ts';
import './credit-record-list/credit-record-list.define.ts';
import './credit-repair-wizard/credit-repair-wizard.define.ts';
import './credit-repair-status/credit-repair-status.define.ts';
import './credit-repair-desk/credit-repair-desk.define.ts';
import './credit-draw-desk/credit-draw-desk.define.ts';
