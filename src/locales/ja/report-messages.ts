import type { ReportMessages } from '../../data/messages/report-messages.js';

/** The Japanese texts of reports. */
export const japaneseReportMessages: ReportMessages = {
  period: '期間',
  comparison: '比較対象',
  zone: 'タイムゾーン',
  filters: 'フィルター',
  noFilters: 'なし',
  asOf: 'データの時点',
  generatedAt: '作成日時',
  completeness: '完全性',
  complete: 'すべての数値が含まれています。',
  incomplete: (text) => `不完全：${text}件のパネルの数値を読み込めませんでした。`,
  method: '注記',

  notAnswered: 'これらの数値を読み込めませんでした。',
  partlyAnswered: 'これらの数値の一部を読み込めませんでした。',
  oneNeeded: (dimension) =>
    `これらの数値は一度に一つだけを対象とします。次の項目を一つに絞り込んでください：${dimension}。`,
  ownPeriod: (period) => `レポートの期間にかかわらず、${period}の数値です。`,

  contents: '目次',
  page: (page, pages) => `${page} / ${pages} ページ`,
  noteOn: (titles, note) => `${titles}：${note}`,
  figures: 'グラフの数値',
  asTable: '表で見る',
};
