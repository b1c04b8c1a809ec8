import type { ViewMessages } from '../../data/messages/view-messages.js';

/** The Japanese texts of saved views. */
export const japaneseViewMessages: ViewMessages = {
  views: 'ビュー',
  modified: '変更あり',
  modifiedView: (view) => `${view}（変更あり）`,
  scopeViews: { person: '自分のビュー', team: 'チームのビュー' },
  none: '保存したビューはまだありません',
  hint: '期間とフィルターを選び、ビューとして保存すると、いつでも呼び出せます。',
  loading: 'ビューを読み込み中',
  loadingFailed: 'ビューを読み込めませんでした。',

  saveNew: '新しいビューとして保存',
  update: (view) => `「${view}」を更新`,
  name: '名前',
  scope: '公開範囲',
  scopes: { person: '自分のみ', team: 'チーム' },
  save: '保存',
  back: '戻る',
  rename: '名前を変更',
  remove: '削除',
  setDefault: '既定で開く',
  unsetDefault: '既定で開かない',
  isDefault: '既定で開きます',
  actionsOf: (view) => `${view}の操作`,

  saved: (view) => `「${view}」を保存しました。`,
  removed: (view) => `「${view}」を削除しました。`,
  undo: '元に戻す',
  nameMissing: '名前を入力してください。',
  nameTooLong: (most) => `${most}文字以内で入力してください。`,
  nameTaken: '同じ名前のビューがすでにあります。',
  failures: {
    viewChanged: 'このビューはほかの人によって変更されました。現在の内容を表示しています。',
    viewMissing: 'このビューはもうありません。',
    storageFull: 'ビューを保存する空き容量がありません。',
  },
  failed: '保存できませんでした。もう一度お試しください。',
};
