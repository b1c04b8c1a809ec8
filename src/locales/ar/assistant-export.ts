import type { ReportTexts } from '../../data/translation/translate-report.js';

/** What is taken out of the dashboard of the assistant model, in Arabic. */
export const arabicAssistantExport: ReportTexts = {
  title: 'الاستخدام',
  sections: {
    'active-sessions': 'إجمالي الجلسات النشطة',
    questions: 'إجمالي الأسئلة المطروحة',
    'ranked-users': 'المستخدمون النشطون (بالترتيب)',
    'users-by-role': 'المستخدمون النشطون حسب الدور',
    simulations: 'إجمالي عمليات المحاكاة المنفَّذة',
    'workflow-stages': 'مراحل سير العمل',
    artifacts: 'المخرجات المنشأة والمشارَكة',
    'lines-of-code': 'أسطر الكود المستخدمة',
    credits: 'الأرصدة',
  },
  panels: {
    'sessions-by-role': 'الجلسات حسب الدور',
    'questions-by-origin': 'الأسئلة حسب المصدر',
    'questions-by-role': 'الأسئلة حسب الدور',
    'users-by-questions': 'المستخدمون حسب عدد الأسئلة',
    'active-users-by-role': 'عدد النشطين في كل دور',
    'simulations-by-scenario': 'عمليات المحاكاة حسب نوع السيناريو',
    'simulations-by-layer': 'عمليات المحاكاة حسب طبقة النظام',
    stages: 'المراحل',
    'artifacts-by-kind': 'المخرجات حسب النوع',
    'lines-by-project': 'أسطر الكود حسب المشروع',
    'credit-categories': 'الأرصدة حسب الفئة',
  },
};
