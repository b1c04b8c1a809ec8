import type { ReportMessages } from '../../data/messages/report-messages.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('ar');

/** The Arabic texts of reports. */
export const arabicReportMessages: ReportMessages = {
  period: 'الفترة',
  comparison: 'مقارنةً بـ',
  zone: 'المنطقة الزمنية',
  filters: 'عوامل التصفية',
  noFilters: 'لا شيء',
  asOf: 'البيانات حتى',
  generatedAt: 'تاريخ الإنشاء',
  completeness: 'الاكتمال',
  complete: 'جميع القيم مضمّنة.',
  incomplete: (text, count) => {
    const panels = plural(count, {
      zero: `${text} لوحة`,
      one: `لوحة واحدة (${text})`,
      two: `لوحتين (${text})`,
      few: `${text} لوحات`,
      many: `${text} لوحة`,
      other: `${text} لوحة`,
    });
    return `غير مكتمل: تعذّر تحميل قيم ${panels}.`;
  },
  method: 'ملاحظات',

  notAnswered: 'تعذّر تحميل هذه القيم.',
  partlyAnswered: 'تعذّر تحميل جزء من هذه القيم.',
  oneNeeded: (dimension) => `هذه القيم تخص عنصرًا واحدًا في كل مرة. صفِّ بقيمة واحدة فقط: ${dimension}.`,
  ownPeriod: (period) => `خلال ${period}، بغض النظر عن فترة التقرير.`,

  contents: 'المحتويات',
  page: (page, pages) => `صفحة ${page} من ${pages}`,
  noteOn: (titles, note) => `${titles}: ${note}`,
  figures: 'الأرقام وراء الرسوم البيانية',
  asTable: 'كجدول',
};
