import type { ViewMessages } from '../../data/messages/view-messages.js';

/** The Arabic texts of saved views. */
export const arabicViewMessages: ViewMessages = {
  views: 'طرق العرض',
  modified: 'معدّلة',
  modifiedView: (view) => `${view}، معدّلة`,
  scopeViews: { person: 'طرق العرض الخاصة بي', team: 'طرق عرض الفريق' },
  none: 'لا توجد طرق عرض محفوظة بعد',
  hint: 'اختر فترة وعوامل تصفية، ثم احفظها كطريقة عرض للعودة إليها.',
  loading: 'جارٍ تحميل طرق العرض',
  loadingFailed: 'تعذّر تحميل طرق العرض.',

  saveNew: 'حفظ كطريقة عرض جديدة',
  update: (view) => `تحديث «${view}»`,
  name: 'الاسم',
  scope: 'مرئية لـ',
  scopes: { person: 'أنا فقط', team: 'فريقي' },
  save: 'حفظ',
  back: 'رجوع',
  rename: 'إعادة التسمية',
  remove: 'حذف',
  setDefault: 'الفتح افتراضيًا',
  unsetDefault: 'إلغاء الفتح افتراضيًا',
  isDefault: 'تُفتح افتراضيًا',
  actionsOf: (view) => `إجراءات ${view}`,

  saved: (view) => `تم حفظ «${view}».`,
  removed: (view) => `تم حذف «${view}».`,
  undo: 'تراجع',
  nameMissing: 'أدخل اسمًا.',
  nameTooLong: (most) => `استخدم ${most} حرفًا على الأكثر.`,
  nameTaken: 'توجد طريقة عرض بهذا الاسم بالفعل.',
  failures: {
    viewChanged: 'غيّر شخص آخر طريقة العرض هذه في أثناء ذلك. تُعرض الآن بحالتها الحالية.',
    viewMissing: 'لم تعد طريقة العرض هذه موجودة.',
    storageFull: 'لا توجد مساحة لحفظ طرق العرض.',
  },
  failed: 'تعذّر الحفظ. حاول مرة أخرى.',
};
