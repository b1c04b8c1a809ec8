import type { FilterMessages } from '../../data/messages/filter-messages.js';
import type { PeriodUnit } from '../../data/time/period.js';

function last(unit: string): FilterMessages['lastUnits'][PeriodUnit] {
  return (_, complete, text) => `過去${text}${unit}${complete ? '（当期を除く）' : ''}`;
}

/** The Japanese texts of filters. */
export const japaneseFilterMessages: FilterMessages = {
  filters: 'フィルター',
  retry: '再試行',

  period: '期間',
  presets: {
    today: '今日',
    yesterday: '昨日',
    last7Days: '過去7日間',
    last30Days: '過去30日間',
    last90Days: '過去90日間',
    last12Months: '過去12か月',
    thisWeek: '今週',
    lastWeek: '先週',
    thisMonth: '今月',
    lastMonth: '先月',
    thisQuarter: '今四半期',
    lastQuarter: '前四半期',
    thisYear: '今年',
    lastYear: '昨年',
    monthToDate: '今月（今日まで）',
    quarterToDate: '今四半期（今日まで）',
    yearToDate: '今年（今日まで）',
  },
  lastUnits: {
    day: last('日間'),
    week: last('週間'),
    month: last('か月'),
    quarter: last('四半期'),
    year: last('年間'),
  },
  customPeriod: 'カスタム',
  choosePreset: '期間の選択',
  firstDay: '開始日',
  lastDay: '終了日',
  calendarNote: (weekday, zone) => `週の始まりは${weekday}です。日付は${zone}の時刻に基づきます。`,
  endBeforeStart: '終了日が開始日より前になっています。',
  apply: '適用',
  cancel: 'キャンセル',

  compareWith: '比較対象',
  comparisons: {
    none: '比較しない',
    previousPeriod: '直前の期間',
    previousUnit: '直前の暦期間',
    lastYear: '前年同日',
    lastYearByWeekday: '前年同曜日',
    range: '別の期間',
  },

  grain: '集計単位',
  grains: { hour: '時間', day: '日', week: '週', month: '月', quarter: '四半期', year: '年' },

  chosen: (dimension, first, more, text) => `${dimension}：${first}${more > 0 ? ` ほか${text}件` : ''}`,
  search: (members) => `${members}を検索`,
  selectAll: 'すべて選択',
  selectShown: '表示中のものをすべて選択',
  noMembers: '見つかりませんでした',
  loadingMembers: '読み込み中',
  membersFailed: 'リストを読み込めませんでした。',
  moreMembers: 'ほかにもあります。検索して絞り込んでください。',
  chooseOne: (members) => `${members}を 1 つ選択してください`,
  oneAtATime: 'この数値は一度に 1 つずつ表示され、複数を合算することはありません。',
  severalChosen: (text) => `現在 ${text} 件が選択されています。`,
  none: 'なし',
  empty: '（空）',

  activeFilters: '適用中のフィルター',
  chip: (dimension, member) => `${dimension}：${member}`,
  chipOfSeveral: (dimension, text) => `${dimension}：${text}件を選択中`,
  removeFilter: (filter) => `「${filter}」を解除`,
  clearAll: 'すべて解除',
  notUnderstood: (names) => `URLに認識できない項目があるため無視しました：${names}`,
  filterCount: (count, text) => (count === 0 ? 'フィルターなし' : `フィルター${text}件を適用中`),

  periodSteps: 'ここまでの期間',
  backToPeriod: (period) => `${period}に戻る`,
  zoomed: (period) => `${period}を表示しています`,

  zone: (zone) => `タイムゾーン：${zone}`,
  comparedWith: (period, isCut) => (isCut ? `${period}の同じ時点までと比較` : `${period}と比較`),
  asOf: (moment) => `${moment}時点のデータ`,
  live: 'ライブ',
  refresh: '更新',
  updating: '更新中',
};
