import type { TemplateTexts } from '../../data/translation/translate-templates.js';

/** The templates of the automation model in Japanese, beside the texts of its dashboard. */
export const japaneseAutomationTemplates: Readonly<Record<string, TemplateTexts>> = {
  'monthly-roi': {
    title: '月次ROI',
    description: '先月の自動化で得られた効果と、かかった費用。',
    sections: { method: '算出方法' },
    panels: { 'how-to-read': '数値の読み方' },
    texts: {
      'how-to-read':
        '- 時間を削減するのは成功した実行だけです。費用は結果にかかわらず含みます。\n- 見積もりのないツールの実行は削減に数えませんが、費用には含みます。',
    },
  },
  adoption: {
    title: '利用の広がり',
    description: '誰がどのツールをどれくらい使っているか、3か月分。',
  },
  credits: {
    title: 'クレジットレポート',
    description: '先月のクレジットの用途と利用者。',
    sections: { 'credit-use': 'クレジットの使途' },
    panels: {
      'run-credits': '実行のクレジット',
      'credit-cost': 'クレジットの費用',
      'credit-departments': '部門別のクレジット',
      'credit-tools': 'ツール別のクレジット',
      'credit-users': 'ユーザー別のクレジット',
    },
  },
  executive: {
    title: '経営層向け1ページ概要',
    description: '前四半期を1ページで。',
    sections: { 'key-figures': '主要指標', 'value-and-use': '価値と利用' },
  },
  'tool-owner': {
    title: 'ツール管理者向け',
    description: 'ツールが安定して動いているか、管理する人のために。',
  },
};
