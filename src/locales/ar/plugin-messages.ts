import type { PluginMessages } from '../../data/messages/plugin-messages.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('ar');

/** The Arabic texts of the comparison of tools with plugins. */
export const arabicPluginMessages: PluginMessages = {
  plugin: 'الإضافة',
  pluginCost: 'التكلفة المقدّرة للإضافة',
  toolCost: 'تكلفة الأدوات',
  saved: 'الوفر',
  costMore: 'زيادة تكلفة الأدوات',
  seats: 'المقاعد',
  price: 'السعر',
  month: 'الشهر',
  days: 'الأيام',
  cost: 'التكلفة',
  daysOf: (days, of) => `${days} من ${of}`,
  seatCount: (text, count) =>
    plural(count, {
      zero: `${text} مقعد`,
      one: `${text} مقعد`,
      two: `${text} مقعد`,
      few: `${text} مقاعد`,
      many: `${text} مقعدًا`,
      other: `${text} مقعد`,
    }),
  seatRange: (least, most) => `من ${least} إلى ${most} من المقاعد`,
  seatPrice: (amount) => `${amount} لكل مقعد في الشهر`,
  flatPrice: (amount) => `${amount} في الشهر`,
  statedIn: (price, version) => `${price} (الافتراضات «${version}»)`,
  basis: 'كيف حُسب ذلك',
  noPrice: 'لم يُذكر لها سعر، فلا تدخل في المقارنة.',
  withheld: 'محجوبة لأنها تخص عددًا قليلًا جدًا من الأشخاص.',
  comparedOf: (compared, all) => `تشمل المجاميع ${compared} من أصل ${all} من الإضافات التي يمكن مقارنتها.`,
  noneUsed: (period) => `لم تُشغَّل أي أداة تحل محل إضافة خلال ${period}.`,
};
