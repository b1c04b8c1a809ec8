/** A project of the sample organisation. */
export interface SampleProject {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  /** Days before the present on which it began; null where it is older than the history. */
  readonly age: number | null;
  /** Days before the present on which its team stopped; null where it goes on. */
  readonly stopped: number | null;
  /** Issues that come up on an ordinary working day of the present. */
  readonly issues: number;
  /** The workflow that its issues go through. */
  readonly workflow: 'product' | 'operations';
  /** What its repositories are called, with their thousands of lines of code. */
  readonly repositories: Readonly<Record<string, number>>;
}

/** Every project of the sample organisation: a company that sells things in shops and over the web. */
export const sampleProjects: readonly SampleProject[] = [
  {
    id: 'storefront',
    name: 'Storefront',
    area: 'Commerce',
    age: null,
    stopped: null,
    issues: 0.42,
    workflow: 'product',
    repositories: { 'storefront-web': 410, 'storefront-content': 95, 'design-system': 130 },
  },
  {
    id: 'checkout',
    name: 'Checkout and payments',
    area: 'Commerce',
    age: null,
    stopped: null,
    issues: 0.4,
    workflow: 'product',
    repositories: { checkout: 280, payments: 390, 'fraud-rules': 60 },
  },
  {
    id: 'search',
    name: 'Search and discovery',
    area: 'Commerce',
    age: null,
    stopped: null,
    issues: 0.25,
    workflow: 'product',
    repositories: { 'search-service': 220, ranking: 145 },
  },
  {
    id: 'apps',
    name: 'Mobile apps',
    area: 'Apps',
    age: null,
    stopped: null,
    issues: 0.33,
    workflow: 'product',
    repositories: { 'ios-app': 310, 'android-app': 340, 'app-gateway': 120 },
  },
  {
    id: 'platform',
    name: 'Platform',
    area: 'Infrastructure',
    age: null,
    stopped: null,
    issues: 0.36,
    workflow: 'operations',
    repositories: { 'service-kit': 190, deployments: 85, 'identity-service': 160, 'event-bus': 110 },
  },
  {
    id: 'data',
    name: 'Data platform',
    area: 'Infrastructure',
    age: null,
    stopped: null,
    issues: 0.22,
    workflow: 'operations',
    repositories: { pipelines: 240, warehouse: 175 },
  },
  {
    id: 'fulfilment',
    name: 'Fulfilment',
    area: 'Operations',
    age: null,
    stopped: 78,
    issues: 0.28,
    workflow: 'operations',
    repositories: { 'order-routing': 260, 'stock-ledger': 205 },
  },
  {
    id: 'returns',
    name: 'Returns portal',
    area: 'Operations',
    age: 236,
    stopped: null,
    issues: 0.3,
    workflow: 'product',
    repositories: { 'returns-portal': 90, 'returns-service': 70 },
  },
  {
    id: 'pricing',
    name: 'Pricing engine',
    area: 'Commerce',
    age: 64,
    stopped: null,
    issues: 0.45,
    workflow: 'product',
    repositories: { 'pricing-engine': 55 },
  },
];
