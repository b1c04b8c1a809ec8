import type { PanelMessages } from '../../data/messages/panel-messages.js';
import { sentencesWith } from '../../data/messages/speech-messages.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('ar');

/** The Arabic texts of panels and charts. */
export const arabicPanelMessages: PanelMessages = {
  clauses: (parts) => parts.join('، '),
  items: (parts) => parts.join('؛ '),
  sentences: sentencesWith('.', ' '),
  labelled: (name, text) => `${name}: ${text}`,

  loading: 'جارٍ التحميل',
  refreshing: 'جارٍ التحديث',
  noDataTitle: 'لا توجد بيانات بعد',
  noDataInPeriod: (period) => `لم يُسجَّل أي نشاط في الفترة ${period}.`,
  noDataUnderFilter: (period) => `لا شيء في الفترة ${period} يطابق عوامل التصفية.`,
  noneUnderFilter: 'لا شيء يطابق عوامل التصفية.',
  withheldTitle: 'أرقام محجوبة',
  withheldInPeriod: (period) => `الأرقام في الفترة ${period} تخص عددًا قليلًا جدًا من الأشخاص.`,
  widenPeriod: 'عرض فترة أطول',
  clearFilters: 'مسح عوامل التصفية',
  errorTitle: 'تعذّر تحميل هذه الأرقام',
  errorReasons: {
    choiceMissing: 'تُعرض هذه الأرقام لعنصر واحد في كل مرة. اختر عنصرًا واحدًا فقط.',
    limitExceeded: 'البيانات أكثر من أن تُعرض دفعة واحدة. اختر فترة أقصر أو أضف عامل تصفية.',
    invalidPeriod: 'هذه التواريخ غير موجودة. اختر فترة أخرى.',
    sourceUnreadable: 'تعذّرت قراءة المكان الذي تُحفظ فيه الأرقام.',
    timedOut: 'لم يستجب مصدر البيانات في الوقت المحدد.',
    adapterFailed: 'لم يستجب مصدر البيانات كما ينبغي.',
  },
  errorBody: 'بقية الصفحة غير متأثرة.',
  retry: 'إعادة المحاولة',
  errorDetails: 'التفاصيل',
  opening: 'جارٍ الفتح',
  openingFailed: 'تعذّر التحميل.',

  showAsTable: 'عرض كجدول',
  showAsChart: 'عرض كمخطط',
  actions: (title) => `إجراءات ${title}`,
  scrollTable: (title) => `${title}، جدول`,
  exactFigure: 'عرض القيمة الدقيقة',

  none: 'غير محدد',
  empty: '(فارغ)',
  other: (count) => `أخرى (${count})`,
  total: 'الإجمالي',
  share: 'النسبة',
  change: 'التغيّر',
  period: 'الفترة',
  previous: 'السابق',
  previousOf: (measure) => `${measure}، السابق`,
  noValue: 'لا توجد قيمة',
  soFar: 'حتى الآن',
  from: (value) => `مقابل ${value}`,
  comparedWith: (value, period) => `مقابل ${value} في الفترة ${period}`,
  notYet: 'ليس بعد',
  estimated: (low, high) => `بين ${low} و${high} حسب التقديرين الأدنى والأعلى.`,
  estimatesFailed: 'تعذّر تحميل التقديرين الأدنى والأعلى.',
  assumptions: (versions) => `الافتراضات: ${versions}.`,
  versionFrom: (version, date) => `${version} (اعتبارًا من ${date})`,
  legend: 'السلاسل',

  chart: 'مخطط',
  chartKeys: 'استخدم مفاتيح الأسهم لقراءة القيم، ومفتاح Escape للخروج.',
  chartZoomKeys: 'يعرض مفتاح Enter جزءًا بتفصيل أكبر، ويحدد Shift مع مفاتيح الأسهم عدة أجزاء.',
  chosenPart: (period) => `تم تحديد ${period}. يعرض مفتاح Enter هذا الجزء.`,
  drillPath: 'مسار هذه اللوحة',
  backTo: (level) => `العودة إلى ${level}`,
  lineChart: 'مخطط خطي',
  areaChart: 'مخطط مساحي',
  barChart: 'مخطط أعمدة',
  donutChart: 'مخطط حلقي',
  heatMap: 'خريطة حرارية',
  goal: 'الهدف',

  byDimension: (dimension) => `حسب ${dimension}`,
  seriesTotal: (series, value) => `${series}: ${value}`,
  seriesRange: (low, lowAt, high, highAt) => `أدنى قيمة ${low} (${lowAt})، وأعلى قيمة ${high} (${highAt})`,
  seriesWithoutValues: (series) => `${series}: لا توجد قيم`,
  inPeriod: (period) => `الفترة: ${period}.`,

  noteUnfinished: (through) => `حتى ${through}.`,
  noteLikeForLike: (through) => `المقارنة بالقدر نفسه من الفترة، حتى ${through}.`,
  noteFuture: (text, count) =>
    plural(count, {
      zero: `لم يُستبعد أي حدث (${text}) بتاريخ مستقبلي.`,
      one: `استُبعد حدث واحد (${text}) بتاريخ مستقبلي.`,
      two: `استُبعد حدثان (${text}) بتاريخ مستقبلي.`,
      few: `استُبعدت ${text} أحداث بتاريخ مستقبلي.`,
      many: `استُبعد ${text} حدثًا بتاريخ مستقبلي.`,
      other: `استُبعد ${text} حدث بتاريخ مستقبلي.`,
    }),
  noteOverlapping: (measures) => `${measures}: المجموعات متداخلة، لذا لا يساوي مجموعها الإجمالي.`,
  noteLimited: (text, left) =>
    plural(left, {
      zero: `لا توجد عناصر أخرى (${text}).`,
      one: `يوجد عنصر آخر واحد (${text}) غير معروض.`,
      two: `يوجد عنصران آخران (${text}) غير معروضين.`,
      few: `توجد ${text} عناصر أخرى غير معروضة.`,
      many: `يوجد ${text} عنصرًا آخر غير معروض.`,
      other: `يوجد ${text} عنصر آخر غير معروض.`,
    }),
  noteRetention: (from) => `لا تُحفظ الأحداث الأقدم من ${from}.`,
  noteSuppressed: (text, minimum) =>
    plural(minimum, {
      two: `تُحجب الأرقام التي تخص أقل من شخصين (${text}).`,
      few: `تُحجب الأرقام التي تخص أقل من ${text} أشخاص.`,
      many: `تُحجب الأرقام التي تخص أقل من ${text} شخصًا.`,
      other: `تُحجب الأرقام التي تخص أقل من ${text} شخص.`,
    }),
  noteBasis: (covered, of, events) =>
    plural(events, {
      one: `استنادًا إلى ${covered} من حدث واحد (${of}).`,
      two: `استنادًا إلى ${covered} من حدثين (${of}).`,
      few: `استنادًا إلى ${covered} من ${of} أحداث.`,
      many: `استنادًا إلى ${covered} من ${of} حدثًا.`,
      other: `استنادًا إلى ${covered} من ${of} حدث.`,
    }),
  noteCoverage: (measure, covered, of, events) =>
    plural(events, {
      one: `${measure}: استنادًا إلى ${covered} من حدث واحد (${of}).`,
      two: `${measure}: استنادًا إلى ${covered} من حدثين (${of}).`,
      few: `${measure}: استنادًا إلى ${covered} من ${of} أحداث.`,
      many: `${measure}: استنادًا إلى ${covered} من ${of} حدثًا.`,
      other: `${measure}: استنادًا إلى ${covered} من ${of} حدث.`,
    }),
  noteIgnored: (dimensions) => `لم تُطبَّق التصفية حسب ${dimensions} لأن هذه البيانات لا تتضمنها.`,
};
