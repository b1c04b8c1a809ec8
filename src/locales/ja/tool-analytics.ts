import type { ReportTexts } from '../../data/translation/translate-report.js';

/** The report of one tool of the automation model in Japanese. */
export const japaneseToolAnalytics: ReportTexts = {
  title: 'ツール',
  sections: {
    glance: '概要',
    use: '利用',
    runtime: '実行時間',
    errors: 'エラー',
    worth: '費用と効果',
  },
  panels: {
    runs: '合計実行回数',
    'success-rate': '成功率',
    'error-rate': 'エラー率',
    'last-used': '最終利用',
    'active-users': 'アクティブユーザー',
    clones: '複製回数',
    'time-saved': '削減時間',
    'saved-value': '削減時間の金額換算',
    'runs-over-time': '実行回数の推移',
    platforms: 'プラットフォーム別の実行回数',
    'top-users': 'よく使うユーザー',
    departments: '部門別の実行回数',
    'mean-runtime': '平均実行時間',
    'median-runtime': '実行時間の中央値',
    'p95-runtime': '実行時間の95パーセンタイル',
    'runtime-over-time': '実行時間の推移',
    'errors-over-time': '失敗した実行の推移',
    errors: 'エラーの種類別の失敗',
    cost: '費用',
    'net-value': '純効果',
    'cost-per-run': '実行1回あたりの費用',
    credits: '消費クレジット',
  },
  bases: {
    'time-saved': '成功した実行{qualifyingRuns}回のうち{coveredRuns}回に基づきます。',
    'saved-value': '成功した実行{qualifyingRuns}回のうち{coveredRuns}回に基づきます。',
  },
};
