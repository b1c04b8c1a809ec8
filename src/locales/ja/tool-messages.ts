import type { ToolMessages } from '../../data/messages/tool-messages.js';

/** The Japanese texts around the analytics of one tool. */
export const japaneseToolMessages: ToolMessages = {
  viewAnalytics: '利用状況を見る',
  openInNewTab: '新しいタブで開く',
  menuOf: (tool) => `${tool}の操作`,
  menu: 'このツールの操作',
  analyticsOf: (tool) => `${tool}の利用状況`,
  analytics: '利用状況',
  close: '閉じる',
  unknownTitle: 'このツールのデータはありません',
  unknownBody: '一度も使われていないか、データとともに削除されています。',
  deleted: 'このツールは削除されました。削除までのデータは残っています。',
  opening: '開いています',
  openingFailed: '開けませんでした。',
  retry: '再試行',
};
