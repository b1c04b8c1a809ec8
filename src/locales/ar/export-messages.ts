import type { ExportMessages } from '../../data/messages/export-messages.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('ar');

/** The Arabic texts of what is taken away as a file. */
export const arabicExportMessages: ExportMessages = {
  open: 'تصدير',
  sections: 'الأقسام',
  selectAll: 'تحديد الكل',
  chosen: (chosen, of) => `تم تحديد ${chosen} من ${of}`,
  rows: (text, count) =>
    plural(count, {
      zero: `${text} صف`,
      one: `صف واحد (${text})`,
      two: `صفان (${text})`,
      few: `${text} صفوف`,
      many: `${text} صفًا`,
      other: `${text} صف`,
    }),
  counting: 'جارٍ عدّ الصفوف',
  noRows: 'لا توجد قيم في هذه الفترة',
  oneNeeded: (dimension) => `لتضمين هذا القسم، صفِّ الصفحة بقيمة واحدة فقط: ${dimension}.`,
  partlyLoaded: 'تعذّر تحميل بعض هذه القيم.',
  contentsFailed: 'تعذّر عدّ الصفوف.',

  format: 'الصيغة',
  formats: {
    csv: 'ملف CSV',
    csvFiles: 'ملفات CSV (ZIP)',
    xlsx: 'مصنف Excel',
    html: 'صفحة HTML',
    pdf: 'مستند PDF',
    json: 'ملف JSON',
  },
  uses: {
    csv: 'ملف واحد لجداول البيانات',
    csvFiles: 'ملف لكل قسم',
    xlsx: 'ورقة لكل قسم',
    pdf: 'صفحات للطباعة أو العرض',
    html: 'صفحة تعمل دون اتصال',
    json: 'قيم دقيقة للبرامج',
  },
  fileName: 'اسم الملف',

  save: 'تصدير',
  cancel: 'إلغاء',
  nothingChosen: 'حدّد قسمًا واحدًا على الأقل.',
  preparing: 'جارٍ إعداد الملف',
  progress: (done, of) => `${done} من ${of}`,
  saved: (file, size) => `تم الحفظ باسم ${file} (${size})`,
  incomplete: 'تعذّر تحميل بعض القيم. يذكر الملف أيها.',
  missingGlyphs: (characters) => `لا تحتوي خطوط المستند على هذه الأحرف: ${characters}`,
  cancelled: 'أُلغي التصدير. لم يُحفظ شيء.',
  failed: 'تعذّر إنشاء الملف. لم يُحفظ شيء.',
  failures: {
    timedOut: 'لم تصل القيم في الوقت المحدد. لم يُحفظ شيء. حاول مرة أخرى.',
    limitExceeded: 'هذا أكثر مما يتسع له ملف واحد. حدّد أقسامًا أقل أو فترة أقصر.',
    notAllowed: 'لا يُسمح لك بتصدير هذه القيم.',
    adapterFailed: 'تعذّر تحميل القيم. لم يُحفظ شيء. حاول مرة أخرى.',
  },
  details: 'التفاصيل',
};
