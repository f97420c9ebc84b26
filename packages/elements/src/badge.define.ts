// What a page loads that shows badges and nothing else.
import './credit-provider/credit-provider.define.ts';
import './credit-badge/credit-badge.define.ts';
