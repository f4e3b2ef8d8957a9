export { load, CORE_SCHEMA } from 'js-yaml';
