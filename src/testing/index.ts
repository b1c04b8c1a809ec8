export type {
  ConformanceCase,
  ConformanceDataset,
  EntityRow,
  EventRow,
  MakeAdapter,
} from './conformance-case.js';
export { conformanceCases } from './conformance-cases.js';
export { ConformanceFailure } from './conformance-failure.js';
export { type DescribeAdapterOptions, describeAdapter, type TestRunner } from './describe-adapter.js';
export type { Mismatch } from './mismatch.js';
