import type { ActionMessages } from '../../data/messages/action-messages.js';

/** The Arabic texts of what can be done with a card, and of files. */
export const arabicActionMessages: ActionMessages = {
  fullSize: 'عرض بالحجم الكامل',
  close: 'إغلاق',
  copyTable: 'نسخ كجدول',
  copyFigure: 'نسخ القيمة',
  download: 'تنزيل',
  asCsv: 'جدول بيانات',
  asPng: 'صورة',
  asSvg: 'صورة متجهية',
  explain: 'كيف تُحسب هذه القيمة؟',

  copied: 'تم النسخ',
  copyFailed: 'لم يتم النسخ: لم يسمح المتصفح بذلك.',
  saved: (file) => `تم الحفظ باسم ${file}`,
  saveFailed: 'لم يتم الحفظ: تعذّر إنشاء الملف.',

  overTime: (title) => `${title} عبر الزمن`,
  inUnit: (label, unit) => `${label} (${unit})`,
  seconds: 'ث',
  wholeIsOne: '1 = 100%',
  firstDay: 'اليوم الأول',
  lastDay: 'اليوم الأخير',
  zone: 'المنطقة الزمنية',
  comparedFrom: 'المقارنة من',
  comparedTo: 'المقارنة إلى',
  filters: 'عوامل التصفية',
  noFilters: 'لا شيء',
  asOf: 'القيم حتى',
  exportedAt: 'وقت التصدير',
  note: 'ملاحظة',

  filteredBy: (dimension, members) => `${dimension}: ${members}`,
  filteredByAll: (dimension, members) => `${dimension}: كلٌّ من ${members}`,
  notFiltered: (filter) => `ليس ${filter}`,
  anyOf: (filters) => `أيٌّ من (${filters})`,
  atLeast: (dimension, value) => `${dimension}: ${value} على الأقل`,
  below: (dimension, value) => `${dimension}: أقل من ${value}`,
  between: (dimension, from, below) => `${dimension}: من ${from} إلى أقل من ${below}`,
  known: (dimension) => `${dimension}: معروف`,
};
