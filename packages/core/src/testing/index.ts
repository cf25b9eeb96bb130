export { leave, substitute } from './leave.ts'
