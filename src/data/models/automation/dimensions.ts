/** What automation is grouped and filtered by. */
export const dimensions = {
  user: { label: 'User', plural: 'Users', path: 'user' },
  department: { label: 'Department', plural: 'Departments', path: 'user.department' },
  role: { label: 'Role', plural: 'Roles', path: 'user.role' },
  tool: { label: 'Tool', plural: 'Tools', path: 'tool' },
  category: { label: 'Category', plural: 'Categories', path: 'tool.category' },
  tag: { label: 'Tag', plural: 'Tags', path: 'tool.tags' },
  plugin: { label: 'Plugin replaced', plural: 'Plugins replaced', path: 'tool.plugin' },
  platform: { label: 'Platform', plural: 'Platforms', path: 'platform' },
  outcome: { label: 'Outcome', plural: 'Outcomes', path: 'outcome' },
  errorKind: { label: 'Kind of error', plural: 'Kinds of error', path: 'errorKind' },
  verdict: { label: 'Verdict', plural: 'Verdicts', path: 'verdict' },
  recipient: { label: 'Recipient', plural: 'Recipients', path: 'recipient' },
  author: { label: 'Author', plural: 'Authors', path: 'author' },
  editKind: { label: 'Kind of edit', plural: 'Kinds of edit', path: 'kind' },
  costKind: { label: 'Kind of cost', plural: 'Kinds of cost', path: 'costKind' },
} as const;
