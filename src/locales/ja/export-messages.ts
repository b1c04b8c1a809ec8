import type { ExportMessages } from '../../data/messages/export-messages.js';

/** The Japanese texts of what is taken away as a file. */
export const japaneseExportMessages: ExportMessages = {
  open: 'エクスポート',
  sections: 'セクション',
  selectAll: 'すべて選択',
  chosen: (chosen, of) => `${of}件中${chosen}件を選択`,
  rows: (text) => `${text}行`,
  counting: '行数を数えています',
  noRows: 'この期間のデータはありません',
  oneNeeded: (dimension) => `含めるには、ページを1つだけに絞り込んでください：${dimension}`,
  partlyLoaded: 'データの一部を読み込めませんでした。',
  contentsFailed: '行数を数えられませんでした。',

  format: '形式',
  formats: {
    csv: 'CSVファイル',
    csvFiles: '複数のCSV（ZIP）',
    xlsx: 'Excelブック',
    html: 'HTMLページ',
    pdf: 'PDF文書',
    json: 'JSONファイル',
  },
  uses: {
    csv: '表計算ソフト用の1ファイル',
    csvFiles: 'セクションごとに1ファイル',
    xlsx: 'セクションごとに1シート',
    pdf: '印刷や発表用のページ',
    html: 'オフラインで開けるページ',
    json: 'プログラム用の正確な値',
  },
  fileName: 'ファイル名',

  save: 'エクスポート',
  cancel: 'キャンセル',
  nothingChosen: 'セクションを1つ以上選択してください。',
  preparing: 'ファイルを準備しています',
  progress: (done, of) => `${done} / ${of}`,
  saved: (file, size) => `${file}として保存しました（${size}）`,
  incomplete: '一部のデータを読み込めませんでした。どのデータかはファイルに記載されています。',
  missingGlyphs: (characters) => `文書のフォントに次の文字がありません：${characters}`,
  cancelled: 'キャンセルしました。何も保存されていません。',
  failed: 'ファイルを作成できませんでした。何も保存されていません。',
  failures: {
    timedOut: 'データが時間内に届きませんでした。何も保存されていません。もう一度お試しください。',
    limitExceeded: '1つのファイルに収まりません。セクションを減らすか、期間を短くしてください。',
    notAllowed: 'このデータをエクスポートする権限がありません。',
    adapterFailed: 'データを読み込めませんでした。何も保存されていません。もう一度お試しください。',
  },
  details: '詳細',
};
