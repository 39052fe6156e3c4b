export { untilWords } from '@/shared/format/time';
