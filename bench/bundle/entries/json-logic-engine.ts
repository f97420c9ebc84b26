export { LogicEngine } from 'json-logic-engine';
