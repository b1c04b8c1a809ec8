import type { ReportTexts } from '../../data/translation/translate-report.js';

/** The report of one tool of the automation model in Arabic. */
export const arabicToolAnalytics: ReportTexts = {
  title: 'الأداة',
  sections: {
    glance: 'نظرة سريعة',
    use: 'الاستخدام',
    runtime: 'مدة التشغيل',
    errors: 'الأخطاء',
    worth: 'التكلفة والقيمة',
  },
  panels: {
    runs: 'إجمالي عمليات التشغيل',
    'success-rate': 'نسبة النجاح',
    'error-rate': 'نسبة الأخطاء',
    'last-used': 'آخر استخدام',
    'active-users': 'المستخدمون النشطون',
    clones: 'النسخ',
    'time-saved': 'الوقت الموفَّر',
    'saved-value': 'قيمة الوقت الموفَّر',
    'runs-over-time': 'عمليات التشغيل عبر الزمن',
    platforms: 'عمليات التشغيل حسب المنصة',
    'top-users': 'أكثر المستخدمين',
    departments: 'عمليات التشغيل حسب القسم',
    'mean-runtime': 'متوسط مدة التشغيل',
    'median-runtime': 'وسيط مدة التشغيل',
    'p95-runtime': 'مدة التشغيل، المئين 95',
    'runtime-over-time': 'مدة التشغيل عبر الزمن',
    'errors-over-time': 'عمليات التشغيل الفاشلة عبر الزمن',
    errors: 'عمليات التشغيل الفاشلة حسب نوع الخطأ',
    cost: 'التكلفة',
    'net-value': 'القيمة الصافية',
    'cost-per-run': 'تكلفة كل عملية تشغيل',
    credits: 'الأرصدة المستهلكة',
  },
  bases: {
    'time-saved': 'استنادًا إلى {coveredRuns} من أصل {qualifyingRuns} من عمليات التشغيل الناجحة.',
    'saved-value': 'استنادًا إلى {coveredRuns} من أصل {qualifyingRuns} من عمليات التشغيل الناجحة.',
  },
};
