import type { TemplateTexts } from '../../data/translation/translate-templates.js';

/** The templates of the assistant model in Arabic, beside the texts of its dashboard. */
export const arabicAssistantTemplates: Readonly<Record<string, TemplateTexts>> = {
  adoption: {
    title: 'مدى الانتشار',
    description: 'من يستخدم المساعد، وكم مرة، ولأي غرض، خلال ثلاثة أشهر.',
  },
  credits: {
    title: 'تقرير الأرصدة',
    description: 'وضع العقد، وفيمَ استُهلكت الأرصدة في الشهر الماضي.',
  },
  executive: {
    title: 'موجز للإدارة في صفحة واحدة',
    description: 'الربع الماضي في صفحة واحدة.',
    sections: { 'key-figures': 'المؤشرات الرئيسية', 'use-and-quality': 'الاستخدام والجودة' },
  },
  quality: {
    title: 'المحاكاة والجودة',
    description: 'ما جرت محاكاته، وما اجتازها، وما منعته من أخطاء.',
  },
  'project-owner': {
    title: 'لمسؤولي المشاريع',
    description: 'سير العمل في مشروع واحد، وما طُرح فيه من أسئلة وما أُنشئ.',
  },
};
