import type { TemplateTexts } from '../../data/translation/translate-templates.js';

/** The templates of the automation model in Arabic, beside the texts of its dashboard. */
export const arabicAutomationTemplates: Readonly<Record<string, TemplateTexts>> = {
  'monthly-roi': {
    title: 'العائد الشهري على الاستثمار',
    description: 'ما وفّرته الأتمتة في الشهر الماضي وما كلّفته.',
    sections: { method: 'المنهجية' },
    panels: { 'how-to-read': 'كيف تُقرأ هذه الأرقام' },
    texts: {
      'how-to-read':
        '- عمليات التشغيل الناجحة وحدها توفر الوقت، أما تكلفتها فتُحسب كيفما انتهت.\n- تشغيل الأدوات التي لا تقدير لها لا يوفر شيئًا في هذه الأرقام، وتُحسب تكلفته مع ذلك.',
    },
  },
  adoption: {
    title: 'مدى الانتشار',
    description: 'من يستخدم الأدوات، وكم مرة، وأيّها، خلال ثلاثة أشهر.',
  },
  credits: {
    title: 'تقرير الأرصدة',
    description: 'فيمَ استُهلكت الأرصدة في الشهر الماضي، ومن استهلكها.',
    sections: { 'credit-use': 'استخدام الأرصدة' },
    panels: {
      'run-credits': 'أرصدة التشغيل',
      'credit-cost': 'تكلفة الأرصدة',
      'credit-departments': 'الأرصدة حسب القسم',
      'credit-tools': 'الأرصدة حسب الأداة',
      'credit-users': 'الأرصدة حسب المستخدم',
    },
  },
  executive: {
    title: 'موجز للإدارة في صفحة واحدة',
    description: 'الربع الماضي في صفحة واحدة.',
    sections: { 'key-figures': 'المؤشرات الرئيسية', 'value-and-use': 'القيمة والاستخدام' },
  },
  'tool-owner': {
    title: 'لمسؤولي الأدوات',
    description: 'كيف تعمل الأدوات، لمن يتولّون أمرها.',
  },
};
