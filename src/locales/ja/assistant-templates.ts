import type { TemplateTexts } from '../../data/translation/translate-templates.js';

/** The templates of the assistant model in Japanese, beside the texts of its dashboard. */
export const japaneseAssistantTemplates: Readonly<Record<string, TemplateTexts>> = {
  adoption: {
    title: '利用の広がり',
    description: '誰がアシスタントをどれくらい、何のために使っているか、3か月分。',
  },
  credits: {
    title: 'クレジットレポート',
    description: '契約の状況と、先月のクレジットの用途。',
  },
  executive: {
    title: '経営層向け1ページ概要',
    description: '前四半期を1ページで。',
    sections: { 'key-figures': '主要指標', 'use-and-quality': '利用と品質' },
  },
  quality: {
    title: 'シミュレーションと品質',
    description: '何をシミュレーションし、何が合格し、何を防いだか。',
  },
  'project-owner': {
    title: 'プロジェクト責任者向け',
    description: '1つのプロジェクトのワークフローと、そこでの質問と成果物。',
  },
};
