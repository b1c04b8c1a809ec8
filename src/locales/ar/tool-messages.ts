import type { ToolMessages } from '../../data/messages/tool-messages.js';

/** The Arabic texts around the analytics of one tool. */
export const arabicToolMessages: ToolMessages = {
  viewAnalytics: 'عرض التحليلات',
  openInNewTab: 'فتح في علامة تبويب جديدة',
  menuOf: (tool) => `إجراءات ${tool}`,
  menu: 'إجراءات هذه الأداة',
  analyticsOf: (tool) => `تحليلات ${tool}`,
  analytics: 'التحليلات',
  close: 'إغلاق',
  unknownTitle: 'لا توجد بيانات عن هذه الأداة',
  unknownBody: 'لم يستخدمها أحد، أو أُزيلت مع بياناتها.',
  deleted: 'حُذفت هذه الأداة، وما سُجّل حتى ذلك الحين محفوظ.',
  opening: 'جارٍ الفتح',
  openingFailed: 'تعذّر الفتح.',
  retry: 'إعادة المحاولة',
};
