import type { PluginMessages } from '../../data/messages/plugin-messages.js';

/** The Japanese texts of the comparison of tools with plugins. */
export const japanesePluginMessages: PluginMessages = {
  plugin: 'プラグイン',
  pluginCost: 'プラグインの想定費用',
  toolCost: 'ツールの費用',
  saved: '削減額',
  costMore: 'ツールの超過額',
  seats: 'シート数',
  price: '単価',
  month: '月',
  days: '日数',
  cost: '費用',
  daysOf: (days, of) => `${of}日中${days}日`,
  seatCount: (text) => `${text}シート`,
  seatRange: (least, most) => `${least}～${most}シート`,
  seatPrice: (amount) => `1シートあたり月額${amount}`,
  flatPrice: (amount) => `月額${amount}`,
  statedIn: (price, version) => `${price}（前提「${version}」）`,
  basis: '計算の内訳',
  noPrice: '価格が登録されていないため、比較できません。',
  withheld: '対象の人数が少なすぎるため、表示していません。',
  comparedOf: (compared, all) => `合計は、${all}件のうち比較できる${compared}件のプラグインのものです。`,
  noneUsed: (period) => `${period}に、プラグインを置き換えるツールは実行されていません。`,
};
