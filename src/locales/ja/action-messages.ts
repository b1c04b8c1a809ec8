import type { ActionMessages } from '../../data/messages/action-messages.js';

/** The Japanese texts of what can be done with a card, and of files. */
export const japaneseActionMessages: ActionMessages = {
  fullSize: '拡大表示',
  close: '閉じる',
  copyTable: '表としてコピー',
  copyFigure: '値をコピー',
  download: 'ダウンロード',
  asCsv: '表計算用',
  asPng: '画像',
  asSvg: 'ベクター画像',
  explain: '計算方法を見る',

  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした。ブラウザーで許可されていません。',
  saved: (file) => `${file}として保存しました`,
  saveFailed: '保存できませんでした。ファイルを作成できません。',

  overTime: (title) => `${title}の推移`,
  inUnit: (label, unit) => `${label}（${unit}）`,
  seconds: '秒',
  wholeIsOne: '1＝100%',
  firstDay: '開始日',
  lastDay: '終了日',
  zone: 'タイムゾーン',
  comparedFrom: '比較期間の開始日',
  comparedTo: '比較期間の終了日',
  filters: '絞り込み',
  noFilters: 'なし',
  asOf: '集計時点',
  exportedAt: '出力日時',
  note: '注記',

  filteredBy: (dimension, members) => `${dimension}：${members}`,
  filteredByAll: (dimension, members) => `${dimension}：${members}のすべて`,
  notFiltered: (filter) => `「${filter}」以外`,
  anyOf: (filters) => `いずれか（${filters}）`,
  atLeast: (dimension, value) => `${dimension}：${value}以上`,
  below: (dimension, value) => `${dimension}：${value}未満`,
  between: (dimension, from, below) => `${dimension}：${from}以上${below}未満`,
  known: (dimension) => `${dimension}：値あり`,
};
