import type { ReportTexts } from '../../data/translation/translate-report.js';

/** What is taken out of the dashboard of the assistant model, in Japanese. */
export const japaneseAssistantExport: ReportTexts = {
  title: '利用状況',
  sections: {
    'active-sessions': 'アクティブセッション合計',
    questions: '質問合計',
    'ranked-users': 'アクティブユーザー（ランキング）',
    'users-by-role': '役割別のアクティブユーザー',
    simulations: 'シミュレーション実行合計',
    'workflow-stages': 'ワークフローのステージ',
    artifacts: '作成・共有された成果物',
    'lines-of-code': '利用したコード行数',
    credits: 'クレジット',
  },
  panels: {
    'sessions-by-role': '役割別のセッション数',
    'questions-by-origin': '利用元別の質問数',
    'questions-by-role': '役割別の質問数',
    'users-by-questions': '質問数順のユーザー',
    'active-users-by-role': '役割ごとのアクティブ人数',
    'simulations-by-scenario': 'シナリオ別のシミュレーション',
    'simulations-by-layer': 'システム層別のシミュレーション',
    stages: 'ステージ',
    'artifacts-by-kind': '種類別の成果物',
    'lines-by-project': 'プロジェクト別のコード行数',
    'credit-categories': '区分別のクレジット',
  },
};
