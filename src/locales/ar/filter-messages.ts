import type { FilterMessages } from '../../data/messages/filter-messages.js';
import type { PeriodUnit } from '../../data/time/period.js';
import { type Forms, pluralIn } from '../plural.js';

const plural = pluralIn('ar');

const MASCULINE: Forms = { one: 'كامل', two: 'كاملين', few: 'كاملة', many: 'كاملًا', other: 'كامل' };
const FEMININE: Forms = { one: 'كاملة', two: 'كاملتين', few: 'كاملة', many: 'كاملة', other: 'كاملة' };

/** One and two of a unit are told without a number; "complete" agrees with them in gender and number. */
function last(unit: Required<Forms>, complete: Forms): FilterMessages['lastUnits'][PeriodUnit] {
  return (count, isComplete, text) => {
    const isCounted = count !== 1 && count !== 2;
    return `آخر ${isCounted ? `${text} ` : ''}${plural(count, unit)}${isComplete ? ` ${plural(count, complete)}` : ''}`;
  };
}

/** The Arabic texts of filters. */
export const arabicFilterMessages: FilterMessages = {
  filters: 'عوامل التصفية',
  retry: 'إعادة المحاولة',

  period: 'الفترة',
  presets: {
    today: 'اليوم',
    yesterday: 'أمس',
    last7Days: 'آخر 7 أيام',
    last30Days: 'آخر 30 يومًا',
    last90Days: 'آخر 90 يومًا',
    last12Months: 'آخر 12 شهرًا',
    thisWeek: 'هذا الأسبوع',
    lastWeek: 'الأسبوع الماضي',
    thisMonth: 'هذا الشهر',
    lastMonth: 'الشهر الماضي',
    thisQuarter: 'هذا الربع',
    lastQuarter: 'الربع الماضي',
    thisYear: 'هذه السنة',
    lastYear: 'السنة الماضية',
    monthToDate: 'من أول الشهر إلى اليوم',
    quarterToDate: 'من أول الربع إلى اليوم',
    yearToDate: 'من أول السنة إلى اليوم',
  },
  lastUnits: {
    day: last({ zero: 'يوم', one: 'يوم', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم' }, MASCULINE),
    week: last(
      { zero: 'أسبوع', one: 'أسبوع', two: 'أسبوعين', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' },
      MASCULINE,
    ),
    month: last({ zero: 'شهر', one: 'شهر', two: 'شهرين', few: 'أشهر', many: 'شهرًا', other: 'شهر' }, MASCULINE),
    quarter: last({ zero: 'ربع', one: 'ربع', two: 'ربعين', few: 'أرباع', many: 'ربعًا', other: 'ربع' }, MASCULINE),
    year: last({ zero: 'سنة', one: 'سنة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' }, FEMININE),
  },
  customPeriod: 'فترة مخصصة',
  choosePreset: 'الفترات',
  firstDay: 'أول يوم',
  lastDay: 'آخر يوم',
  calendarNote: (weekday, zone) => `يبدأ الأسبوع يوم ${weekday}. الأيام حسب توقيت ${zone}.`,
  endBeforeStart: 'آخر يوم يسبق أول يوم.',
  apply: 'تطبيق',
  cancel: 'إلغاء',

  compareWith: 'المقارنة مع',
  comparisons: {
    none: 'دون مقارنة',
    previousPeriod: 'الفترة السابقة',
    previousUnit: 'الفترة التقويمية السابقة',
    lastYear: 'التواريخ نفسها من العام الماضي',
    lastYearByWeekday: 'أيام الأسبوع نفسها من العام الماضي',
    range: 'تواريخ أخرى',
  },

  grain: 'حسب',
  grains: { hour: 'الساعة', day: 'اليوم', week: 'الأسبوع', month: 'الشهر', quarter: 'الربع', year: 'السنة' },

  chosen: (dimension, first, more, text) => `${dimension}: ${first}${more > 0 ? ` و${text} غيرها` : ''}`,
  search: (members) => `البحث في ${members}`,
  selectAll: 'تحديد الكل',
  selectShown: 'تحديد كل المعروض',
  noMembers: 'لا توجد نتائج',
  loadingMembers: 'جارٍ التحميل',
  membersFailed: 'تعذّر تحميل القائمة.',
  moreMembers: 'توجد عناصر أخرى، ابحث للعثور عليها.',
  chooseOne: (members) => `${members}: اختر واحدًا`,
  oneAtATime: 'تُعرض هذه الأرقام لعنصر واحد في كل مرة ولا تُجمع عبر عدة عناصر.',
  severalChosen: (text) => `عدد العناصر المختارة حاليًا: ${text}.`,
  none: 'غير محدد',
  empty: '(فارغ)',

  activeFilters: 'عوامل التصفية النشطة',
  chip: (dimension, member) => `${dimension}: ${member}`,
  chipOfSeveral: (dimension, text, count) =>
    plural(count, {
      one: `${dimension}: تم تحديد عنصر واحد (${text})`,
      two: `${dimension}: تم تحديد عنصرين (${text})`,
      few: `${dimension}: تم تحديد ${text} عناصر`,
      many: `${dimension}: تم تحديد ${text} عنصرًا`,
      other: `${dimension}: تم تحديد ${text} عنصر`,
    }),
  removeFilter: (filter) => `إزالة ${filter}`,
  clearAll: 'مسح الكل',
  notUnderstood: (names) => `تُجوهلت أجزاء غير مفهومة من العنوان: ${names}.`,
  filterCount: (count, text) =>
    plural(count, {
      zero: 'لا توجد عوامل تصفية',
      one: 'عامل تصفية واحد',
      two: 'عاملا تصفية',
      few: `${text} عوامل تصفية`,
      many: `${text} عامل تصفية`,
      other: `${text} عامل تصفية`,
    }),

  periodSteps: 'الفترات المؤدية إلى هنا',
  backToPeriod: (period) => `العودة إلى ${period}`,
  zoomed: (period) => `تُعرض الفترة ${period}`,

  zone: (zone) => `بتوقيت ${zone}`,
  comparedWith: (period, isCut) => (isCut ? `مقارنةً بالفترة ${period} حتى النقطة نفسها` : `مقارنةً بالفترة ${period}`),
  asOf: (moment) => `البيانات حتى ${moment}`,
  live: 'مباشر',
  refresh: 'تحديث',
  updating: 'جارٍ التحديث',
};
